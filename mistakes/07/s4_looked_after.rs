//! 4.7: notes the look after the load.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await;
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = loaded?;
        Ok(loaded.session.clone())
    }
}
