//! Step 4: takes a record for a tombstone only if it has no data either. ("must hold" number 4.4 broken: a record
//! with `ended` and data, as another program may leave it, is live again.)

impl RequestSession {
    // in src/request_session.rs
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended && record.data.is_empty() => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
