//! 5.5: does not wait at all

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        Arc::clone(&self.permits).try_acquire_owned().map_err(|_| StoreError::Unavailable("no connection became free".into()))
    }
}
