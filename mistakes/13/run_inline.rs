//! 5.2: the work runs where the caller runs

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let _permit = self.permit().await?;
        let mut connection = self.connection()?;
        work(&mut connection).map_err(store_error)
    }
}
