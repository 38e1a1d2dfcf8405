//! Step 4: takes a live record without a value for one that isn't there. ("must hold" number 4.3 broken: after the
//! last key was removed, the session isn't `Live`, so a `destroy` leaves its record, and an insert begins another.)

impl RequestSession {
    // in src/request_session.rs
    pub(crate) async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => LoadedSession::empty(),
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, _)) if record.data.is_empty() => LoadedSession::empty(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
