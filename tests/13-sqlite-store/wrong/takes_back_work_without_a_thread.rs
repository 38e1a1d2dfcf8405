//! caught by: step_5::a_permit_is_enough_for_the_work
//! A `JoinSet` that is dropped takes back the work that has its permit, and waits for a thread.

use tokio::task::JoinSet;

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let mut tasks = JoinSet::new();
        let _handle = tasks.spawn_blocking(move || {
            let _permit = permit;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        match tasks.join_next().await {
            Some(Ok(result)) => result,
            Some(Err(panicked)) => Err(StoreError::Unavailable(panicked.into())),
            None => Err(StoreError::Unavailable("no task".into())),
        }
    }
}
