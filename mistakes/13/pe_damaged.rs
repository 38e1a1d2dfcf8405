//! 5.5: the error is Damaged

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        match timeout(self.timeout, acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(StoreError::Damaged("no connection became free".into())),
        }
    }
}
