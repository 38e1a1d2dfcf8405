//! Step 5.7: the permit is declared after the connection, and so is given back before it. ("must hold" number 5.7 broken: a call
//! that is woken by the permit can find no connection; a waker that dawdles in `wake` shows it each time)

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let mut connection = pool.connection()?;
            let _permit = permit;
            work(&mut connection).map_err(store_error)
        });
        let panicked = |_| Err(StoreError::Unavailable("its work panicked".into()));
        task.await.unwrap_or_else(panicked)
    }
}
