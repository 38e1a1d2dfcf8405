//! right: a thread of its own for each call, and a channel back

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let (answer, answered) = tokio::sync::oneshot::channel();
        std::thread::spawn(move || {
            let done = {
                let _permit = permit;
                let mut connection = match pool.connection() {
                    Ok(connection) => connection,
                    Err(error) => return drop(answer.send(Err(error))),
                };
                work(&mut connection).map_err(store_error)
            };
            drop(answer.send(done));
        });
        answered.await.unwrap_or_else(|error| Err(StoreError::Unavailable(error.into())))
    }
}
