//! 5.5: half a second, whatever the pool was told

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        match timeout(Duration::from_millis(500), acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Unavailable("no connection became free".into())),
        }
    }
}
