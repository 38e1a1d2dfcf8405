//! 5.8: counts by hand, so a panic loses the permit

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        self.permit().await?.forget();
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let done = {
                let mut connection = pool.connection()?;
                work(&mut connection).map_err(store_error)
            };
            pool.permits.add_permits(1);
            done
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
