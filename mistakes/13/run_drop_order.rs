//! 5.7: gives the permit back by hand, before the connection

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let mut connection = pool.connection()?;
            let done = work(&mut connection).map_err(store_error);
            drop(permit);
            done
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
