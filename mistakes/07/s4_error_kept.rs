//! 4.6: keeps an empty session after an error.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = match self.0.loaded.get_or_try_init(|| self.load()).await {
            Ok(loaded) => loaded,
            Err(error) => {
                let _ = self.0.loaded.set(LoadedSession::empty());
                return Err(error);
            }
        };
        Ok(loaded.session.clone())
    }
}
