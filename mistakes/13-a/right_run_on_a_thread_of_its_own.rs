//! RIGHT: step 5 with `std::thread` and a oneshot channel in place of `spawn_blocking`; connection, permit and answer go in this
//! order.

use tokio::sync::oneshot;

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let (sender, receiver) = oneshot::channel();
        std::thread::Builder::new()
            .spawn(move || {
                // As a local, so that it is given back before the sender goes, also in a panic.
                let permit = permit;
                let free = pool.connection();
                let result = free.and_then(|mut connection| {
                    // The guard goes at the end of this closure.
                    work(&mut connection).map_err(store_error)
                });
                drop(permit);
                // The caller may have gone.
                let _ = sender.send(result);
            })
            .map_err(|error| StoreError::Unavailable(error.into()))?;
        match receiver.await {
            Ok(result) => result,
            Err(_) => Err(StoreError::Unavailable("its work panicked".into())),
        }
    }

    pub(crate) async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        if let Ok(permit) = Arc::clone(&self.permits).try_acquire_owned() {
            return Ok(permit);
        }
        let waiting = Arc::clone(&self.permits).acquire_owned();
        let in_time = timeout(self.timeout, waiting).await;
        in_time
            .ok()
            .and_then(Result::ok)
            .ok_or_else(|| StoreError::Unavailable("all connections are busy".into()))
    }
}
