//! 5.5: at most a second

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        match timeout(self.timeout.min(Duration::from_secs(1)), acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Unavailable("no connection became free".into())),
        }
    }
}
