//! 5.2: block_in_place, which a runtime with one thread refuses

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        tokio::task::block_in_place(|| {
            let mut connection = self.connection()?;
            let done = work(&mut connection).map_err(store_error);
            drop(connection);
            drop(permit);
            done
        })
    }
}
