//! 5.4: the wait for the permit is on the thread

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let pool = self.clone();
        let runtime = tokio::runtime::Handle::current();
        let task = spawn_blocking(move || {
            let _permit = runtime.block_on(pool.permit())?;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
