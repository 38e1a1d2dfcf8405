//! Step 5, "When the work is done, the permit is free, also if the caller is still there and hasn't asked for the result": the closure returns the permit beside the result, so it is held until the caller polls again; `free()` stays 0 after the work of a future that was polled once, and another call times out.

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
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let outcome = pool
                .connection()
                .and_then(|mut connection| work(&mut connection).map_err(store_error));
            (outcome, permit)
        });
        match task.await {
            Ok((outcome, _permit)) => outcome,
            Err(error) => Err(StoreError::Unavailable(error.into())),
        }
    }
}
