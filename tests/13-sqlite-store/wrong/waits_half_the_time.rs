//! caught by: step_5::the_wait_is_as_long_as_was_told
//! Leaves half of the time to the statement, which has a timeout of its own.

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        match timeout(self.timeout / 2, Arc::clone(&self.permits).acquire_owned()).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Unavailable("all connections are busy".into())),
        }
    }
}
