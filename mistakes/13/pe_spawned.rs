//! 5.6: a task of its own waits for the permit and hands it over through a channel that may be gone (forget)

impl Pool {
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let permits = Arc::clone(&self.permits);
        let waiting = tokio::spawn(permits.acquire_owned());
        match timeout(self.timeout, waiting).await {
            Ok(Ok(Ok(permit))) => Ok(permit),
            _ => Err(StoreError::Unavailable("no connection became free".into())),
        }
    }
}
