//! caught by: step_5::the_wait_is_as_long_as_was_told
//! Drops the fraction: the usual half second is no wait at all.

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        match timeout(Duration::from_secs(self.timeout.as_secs()), acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Unavailable("no connection became free".into())),
        }
    }
}
