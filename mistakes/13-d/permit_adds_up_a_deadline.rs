//! Step 5, "What the work gives is what `run` gives": the deadline is computed as now plus the timeout, which panics for a pool that waits for ever (`Duration::MAX`), even with a free connection.

impl Pool {
    /// The right to use one of the connections, until it is dropped.
    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let deadline = std::time::Instant::now() + self.timeout;
        let acquiring = Arc::clone(&self.permits).acquire_owned();
        let left = deadline.saturating_duration_since(std::time::Instant::now());
        match timeout(left, acquiring).await {
            Ok(Ok(permit)) => Ok(permit),
            Ok(Err(closed)) => Err(StoreError::Unavailable(closed.into())),
            Err(_) => Err(StoreError::Unavailable("all connections are busy".into())),
        }
    }
}
