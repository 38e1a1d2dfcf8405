//! 4.5: two at the same moment both load.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        if let Some(loaded) = self.0.loaded.get() {
            return Ok(loaded.session.clone());
        }
        let loaded = self.load().await?;
        let _ = self.0.loaded.set(loaded);
        Ok(self.0.loaded.get().unwrap().session.clone())
    }
}
