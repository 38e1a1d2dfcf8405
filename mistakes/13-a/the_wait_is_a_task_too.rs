//! Step 5.6: the wait for the permit is in a task of its own, which goes on without its caller. ("must hold" number 5.6, second
//! half, broken: the caller went before there was a permit, and the work is done all the same)

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let pool = self.clone();
        let panicked = |_: tokio::task::JoinError| -> Result<T, StoreError> {
            Err(StoreError::Unavailable("its work panicked".into()))
        };
        let all = tokio::spawn(async move {
            let permit = pool.permit().await?;
            let task = spawn_blocking(move || {
                let _permit = permit;
                let mut connection = pool.connection()?;
                work(&mut connection).map_err(store_error)
            });
            task.await.unwrap_or_else(panicked)
        });
        all.await.unwrap_or_else(panicked)
    }
}
