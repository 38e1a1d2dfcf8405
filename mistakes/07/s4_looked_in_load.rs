//! 4.7 (same?): notes the look in load.

impl RequestSession {
    pub async fn session(&self) -> Result<Session, StoreError> {
        let loaded = self.0.loaded.get_or_try_init(|| self.load()).await?;
        Ok(loaded.session.clone())
    }

    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        self.0.looked.store(true, Ordering::Relaxed);
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
