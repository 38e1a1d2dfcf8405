//! caught by: step_5::other_tasks_go_on_while_a_statement_waits
//! also by: step_5::the_answer_comes_back (hangs), step_5::who_waits_takes_no_thread (hangs)
//! also by: step_5::the_connection_is_given_back_before_the_permit (hangs)
//! A task of its own, as one would have for something that awaits. It waits on the runtime's thread.

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = tokio::spawn(async move {
            let _permit = permit;
            let mut connection = pool.connection()?;
            work(&mut connection).map_err(store_error)
        });
        let panicked = |_| Err(StoreError::Unavailable("its work panicked".into()));
        task.await.unwrap_or_else(panicked)
    }
}
