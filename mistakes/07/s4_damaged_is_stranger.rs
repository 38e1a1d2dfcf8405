//! 4.6: whichever it is; a damaged record counts as none.

impl RequestSession {
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await.or_else(|error| match error {
            StoreError::Damaged(_) => Ok(None),
            error => Err(error),
        })? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
