//! 4.6: returned as it came; every error becomes Unavailable.

impl RequestSession {
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await.map_err(|error| StoreError::Unavailable(error.into()))? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
