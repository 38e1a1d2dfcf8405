//! Step 5: awaits once between the permit and the thread. ("must hold" number 5.6 broken: a caller that goes
//! at that point had its permit, and the work isn't done. One poll and a drop show it.)

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
