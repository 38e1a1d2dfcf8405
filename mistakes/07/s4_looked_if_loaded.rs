//! 4.7: notes the look only on success.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        self.0.looked.store(true, Ordering::Relaxed);
        Ok(loaded.session.clone())
    }
}
