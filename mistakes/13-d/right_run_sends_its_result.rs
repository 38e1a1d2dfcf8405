//! The closure sends its result over a channel, after connection and permit are free, and nobody awaits the task; a panic drops the sender.

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
        let (sender, receiver) = tokio::sync::oneshot::channel();
        drop(spawn_blocking(move || {
            let outcome = pool
                .connection()
                .and_then(|mut connection| work(&mut connection).map_err(store_error));
            drop(permit);
            // Nobody may be there to hear it.
            let _ = sender.send(outcome);
        }));
        match receiver.await {
            Ok(outcome) => outcome,
            Err(gone) => Err(StoreError::Unavailable(gone.into())),
        }
    }
}
