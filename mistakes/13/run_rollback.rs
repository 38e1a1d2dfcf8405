//! 5.1: wraps the work in a transaction, dropped without commit on success

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
            let mut connection = pool.connection()?;
            connection.execute_batch("BEGIN").map_err(store_error)?;
            let done = work(&mut connection).map_err(store_error);
            connection.execute_batch("COMMIT").map_err(store_error)?;
            done
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
