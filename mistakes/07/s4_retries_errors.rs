//! 4.5/6: a failed load is tried again at once.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = match self.0.loaded.get_or_try_init(|| self.load()).await {
            Ok(loaded) => loaded,
            Err(_) => self.0.loaded.get_or_try_init(|| self.load()).await?,
        };
        Ok(loaded.session.clone())
    }
}
