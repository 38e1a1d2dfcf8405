//! Connections, and the threads on which they may wait.

impl Pool {
pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    { #[allow(unused_imports)] use tokio::task::JoinSet;
        let permit = self.permit().await?;
        let pool = self.clone();
        let mut tasks = JoinSet::new();
        tasks.spawn_blocking(move || {
            let _permit = permit;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        match tasks.join_next().await {
            Some(Ok(given)) => given,
            Some(Err(error)) => Err(StoreError::Unavailable(error.into())),
            None => Err(StoreError::Unavailable("no work was begun".into())),
        }
    }
}
