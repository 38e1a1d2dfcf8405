//! 4.5: each gets an empty session of its own.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        Ok(match &loaded.stored {
            Stored::Nothing => Session::new(Map::new()),
            _ => loaded.session.clone(),
        })
    }
}
