//! Connections, and the threads on which they may wait.

impl Pool {
pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let done = spawn_blocking(move || {
            let given = pool
                .connection()
                .and_then(|mut connection| work(&mut connection).map_err(store_error));
            (permit, given)
        });
        let (_permit, given) = done
            .await
            .map_err(|error| StoreError::Unavailable(error.into()))?;
        given
    }
}
