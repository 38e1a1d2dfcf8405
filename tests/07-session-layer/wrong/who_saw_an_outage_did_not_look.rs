//! caught by: step_5::a_store_that_is_down_is_no_stranger
//! also by: step_4::a_look_counts_from_its_beginning
//! also by: step_5::who_goes_on_without_a_session_gets_none
//! Notes that a handler looked only when the store has answered, so a cache may keep the 503.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        self.0.looked.store(true, Ordering::Relaxed);
        Ok(loaded.session.clone())
    }
}
