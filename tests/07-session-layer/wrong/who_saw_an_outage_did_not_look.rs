//! caught by: step_3::a_store_that_is_down_is_no_stranger
//! also by: step_3::who_goes_on_without_a_session_gets_none
//! Notes that somebody looked only when the store has answered, so a cache may keep the 503.

impl Visit {
    pub async fn session(&self) -> Result<Session, StoreError> {
        let opened = self.0.opened.get_or_try_init(|| self.open()).await?;
        self.0.looked.store(true, Ordering::Relaxed);
        Ok(opened.session.clone())
    }
}
