//! 5.5: whole seconds only

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        match timeout(Duration::from_secs(self.timeout.as_secs()), acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Unavailable("no connection became free".into())),
        }
    }
}
