//! 5.3: takes two permits if it can

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_many_owned(2.min(self.connections.len() as u32));
        match timeout(self.timeout, acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Unavailable("no connection became free".into())),
        }
    }
}
