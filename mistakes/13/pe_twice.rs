//! 5.5: tries twice, each time for the timeout

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        for _ in 0..2 {
            let acquiring = Arc::clone(&self.permits).acquire_owned();
            if let Ok(Ok(permit)) = timeout(self.timeout, acquiring).await {
                return Ok(permit);
            }
        }
        Err(StoreError::Unavailable("no connection became free".into()))
    }
}
