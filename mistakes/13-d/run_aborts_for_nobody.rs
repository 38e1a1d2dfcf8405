//! Step 5, "So it is also if the caller goes before the work has begun": a guard aborts the task when the caller goes, which does nothing to work that is under way, but work that still waits for a thread (`max_blocking_threads(1)`, busy) is never done.

/// Aborts a task when nobody waits for it any more.
struct WithItsCaller(tokio::task::AbortHandle);

impl Drop for WithItsCaller {
    fn drop(&mut self) {
        self.0.abort();
    }
}

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
            let _permit = permit;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        let _guard = WithItsCaller(task.abort_handle());
        match task.await {
            Ok(outcome) => outcome,
            Err(error) => Err(StoreError::Unavailable(error.into())),
        }
    }
}
