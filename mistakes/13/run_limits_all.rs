//! 5.5: one timeout around the wait and the work

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let all = async {
            let permit = self.permit().await?;
            let pool = self.clone();
            let task = spawn_blocking(move || {
                let _permit = permit;
                let mut connection = pool.connection()?;
                work(&mut connection).map_err(store_error)
            });
            task.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
        };
        match timeout(self.timeout * 2, all).await {
            Ok(done) => done,
            Err(late) => Err(StoreError::Unavailable(late.into())),
        }
    }
}
