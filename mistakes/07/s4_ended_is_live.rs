//! 4.4: an ended record is live.

impl RequestSession {
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
