//! caught by: step_7::a_logout_that_missed_the_session_says_so
//! Works with the mark as if it were a record.

impl Visit {
    async fn open(&self) -> Result<Opened, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(Opened::nobody());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => Opened::nobody(),
            Some((record, version)) => Opened::live(key, record, version),
        })
    }
}
