//! 5.8: a connection whose work panicked is given up

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let _permit = permit;
            let free = pool.connections.iter().find_map(|it| it.try_lock().ok());
            let Some(mut connection) = free else {
                return Err(StoreError::Unavailable("no connection".into()));
            };
            work(&mut connection).map_err(store_error)
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
