//! caught by: step_2::other_tasks_go_on_while_a_statement_waits
//! An `async` function that never awaits: the thread of the runtime waits with it.

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
