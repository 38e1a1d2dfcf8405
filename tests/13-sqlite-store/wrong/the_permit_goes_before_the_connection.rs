//! caught by: step_2::the_connection_is_given_back_before_the_permit
//! sometimes by: step_4::of_two_hundred_at_once_one_creates
//! sometimes by: step_4::of_two_hundred_at_once_one_takes_the_place
//! sometimes by: step_6::of_two_hundred_at_once_one_saves
//! sometimes by: step_6::two_hundred_additions_are_two_hundred, step_6::two_servers_lose_no_request
//! sometimes by: step_7::two_hundred_keys_are_two_hundred_lives
//! sometimes by: step_7::two_hundred_cannot_save_what_one_deletes
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
