//! caught by: step_5::the_connection_is_given_back_before_the_permit
//! also by: step_6::a_crowd_on_two_servers_is_undisturbed
//! sometimes by: step_5::who_waits_takes_no_thread, step_6::a_crowd_on_two_servers_adds_up
//! sometimes by: step_6::two_servers_lose_no_request
//! Gives the permit back a moment before the connection: variables are dropped last to first.

impl Pool {
    pub async fn run<T, W>(&self, work: W) -> Result<T, StoreError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let permit = self.permit().await?;
        let pool = self.clone();
        let task = spawn_blocking(move || {
            let mut connection = pool.connection()?;
            let _permit = permit;
            work(&mut connection).map_err(store_error)
        });
        let panicked = |_| Err(StoreError::Unavailable("its work panicked".into()));
        task.await.unwrap_or_else(panicked)
    }
}
