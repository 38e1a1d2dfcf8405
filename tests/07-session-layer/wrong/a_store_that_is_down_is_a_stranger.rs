//! caught by: step_3::a_store_that_is_down_is_no_stranger
//! Goes on without a session when the store is down: the next login overwrites the visitor's cookie.

impl Visit {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let open = || async { self.open().await.unwrap_or_else(|_| Opened::nobody()) };
        let opened = self.0.opened.get_or_init(open).await;
        Ok(opened.session.clone())
    }
}
