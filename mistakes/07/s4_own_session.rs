//! 4.5: each gets a session of its own.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        Ok(match &loaded.stored {
            Stored::Live { record, .. } => Session::new(record.data.clone()),
            _ => loaded.session.clone(),
        })
    }
}
