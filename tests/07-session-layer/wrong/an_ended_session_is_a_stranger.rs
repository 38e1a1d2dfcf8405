//! caught by: step_6::who_is_late_cannot_go_on
//! Takes whoever comes with an ended ID for new. Their fresh cookie overwrites that of the login.

impl Visit {
    async fn open(&self) -> Result<Opened, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(Opened::nobody());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => Opened::nobody(),
            Some((record, _)) if record.ended => Opened::nobody(),
            Some((record, version)) => Opened::live(key, record, version),
        })
    }
}
