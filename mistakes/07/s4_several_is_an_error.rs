//! 4.1: several cookies are an error.

impl RequestSession {
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return match self.0.sent {
                SentId::Several => Err(StoreError::Unavailable("several".into())),
                _ => Ok(LoadedSession::empty()),
            };
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
