//! Step 5: gives up on work that takes more than two seconds. ("must hold" number 5.1 broken: however long it
//! takes. The work goes on to its end, and keeps its permit.)

impl Pool {
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
        match timeout(Duration::from_secs(2), task).await {
            Ok(Ok(result)) => result,
            Ok(Err(panicked)) => Err(StoreError::Unavailable(panicked.into())),
            Err(late) => Err(StoreError::Unavailable(late.into())),
        }
    }
}
