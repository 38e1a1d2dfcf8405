//! 5.5: when no connection is free at first it asks for a second permit

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        if self.free() == 0 {
            drop(self.permit().await?);
        }
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let _permit = permit;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
