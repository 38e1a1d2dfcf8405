//! 5.6: counts by hand: forgets the permit and makes a new one; whoever goes in between has lost one

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        let Ok(Ok(permit)) = timeout(self.timeout, acquiring).await else {
            return Err(StoreError::Unavailable("no connection became free".into()));
        };
        permit.forget();
        tokio::task::yield_now().await;
        self.permits.add_permits(1);
        Arc::clone(&self.permits).try_acquire_owned().map_err(|_| StoreError::Unavailable("no connection became free".into()))
    }
}
