//! 5.6: the wait for the permit is in a task of its own, so the work is done though the caller had gone before there was a permit

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let pool = self.clone();
        let task = tokio::spawn(async move {
            let permit = pool.permit().await?;
            let task = spawn_blocking(move || {
                let _permit = permit;
                let mut connection = pool.connection()?;
                work(&mut connection).map_err(store_error)
            });
            task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
