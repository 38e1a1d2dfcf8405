//! caught by: step_5::who_goes_while_waiting_takes_nothing
//! sometimes by: step_5::the_connection_is_given_back_before_the_permit
//! A task of its own waits for the permit, so the work is done for callers who have long gone.

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
            let panicked = |_| Err(StoreError::Unavailable("its work panicked".into()));
            task.await.unwrap_or_else(panicked)
        });
        let panicked = |_| Err(StoreError::Unavailable("its work panicked".into()));
        task.await.unwrap_or_else(panicked)
    }
}
