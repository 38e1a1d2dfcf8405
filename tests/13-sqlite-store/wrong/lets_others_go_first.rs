//! caught by: step_5::a_permit_is_enough_for_the_work
//! Awaits once between the permit and the thread. A caller who goes at that point leaves work that is not done.

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        // Others may have waited for longer.
        tokio::task::yield_now().await;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let _permit = permit;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        task.await
            .map_err(|panicked| StoreError::Unavailable(panicked.into()))?
    }
}
