//! Connections, and the threads on which they may wait.

impl Pool {
pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let pool = self.clone();
        // The caller may go; this task stays.
        let task = tokio::spawn(async move {
            let permit = pool.permit().await?;
            let done = spawn_blocking(move || {
                let _permit = permit;
                let mut connection = pool.connection()?;
                work(&mut connection).map_err(store_error)
            });
            match done.await {
                Ok(given) => given,
                Err(error) => Err(StoreError::Unavailable(error.into())),
            }
        });
        match task.await {
            Ok(given) => given,
            Err(error) => Err(StoreError::Unavailable(error.into())),
        }
    }
}
