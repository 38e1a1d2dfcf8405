//! Step 5, "If the caller goes while the call still waits for a permit, the work isn't done": permit and work are in a task of their own, which goes on without its caller, so the work is done as soon as a connection is free.

impl Pool {
    /// Does `work` with a free connection, on a thread that may wait, and gives what it gives. Once
    /// begun, the work goes on to its end, also when its caller has stopped waiting.
    ///
    /// # Errors
    ///
    /// No connection became free in time, SQLite gave an error, or the work panicked.
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let pool = self.clone();
        let task = tokio::spawn(async move {
            let permit = pool.permit().await?;
            let inner = spawn_blocking(move || {
                let _permit = permit;
                let mut connection = pool.connection()?;
                work(&mut connection).map_err(store_error)
            });
            match inner.await {
                Ok(outcome) => outcome,
                Err(error) => Err(StoreError::Unavailable(error.into())),
            }
        });
        match task.await {
            Ok(outcome) => outcome,
            Err(error) => Err(StoreError::Unavailable(error.into())),
        }
    }
}
