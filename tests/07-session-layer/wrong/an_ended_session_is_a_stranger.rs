//! caught by: step_6::who_is_late_cannot_go_on
//! also by: step_5::the_mark_of_an_ended_session_refuses_a_change
//! also by: step_7::a_logout_that_missed_the_session_says_so
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
