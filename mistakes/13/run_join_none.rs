//! 5.1: gives the work's error inside of a panic text: unwrap

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
        task.await.expect("the work ends")
    }
}
