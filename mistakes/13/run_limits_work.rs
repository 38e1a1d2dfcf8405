//! 5.1: the work has to end within the timeout, too

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
            work(&mut connection).map_err(store_error)
        });
        match timeout(self.timeout, task).await {
            Ok(done) => done.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into()))),
            Err(late) => Err(StoreError::Unavailable(late.into())),
        }
    }
}
