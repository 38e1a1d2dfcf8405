//! caught by: step_5::a_connection_is_busy_until_its_work_is_done
//! also by: step_5::who_does_not_ask_keeps_no_connection
//! Gives the permit back when the caller goes, and not when the work is done.

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        // ANCHOR: code
        let _permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        // ANCHOR_END: code
        let panicked = |_| Err(StoreError::Unavailable("its work panicked".into()));
        task.await.unwrap_or_else(panicked)
    }
}
