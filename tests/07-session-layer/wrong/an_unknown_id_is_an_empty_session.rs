//! caught by: step_6::a_chosen_id_is_not_adopted
//! also by: step_4::an_unknown_id_is_forgotten, step_6::no_outage_begins_a_session_that_is_claimed
//! Goes on with the ID that the visitor chose, as if the store knew it.

impl RequestSession {
    async fn load(&self) -> Result<LoadedSession, StoreError> {
        let SentId::One(id) = &self.0.sent else {
            return Ok(LoadedSession::empty());
        };
        let key = StoreKey::of(id);
        Ok(match self.0.store.load(&key).await? {
            None => {
                let record =
                    Record::new(Map::new(), memory_store::Timestamp::from_seconds(u64::MAX));
                LoadedSession::live(key, record, Version(0))
            }
            Some((record, _)) if record.ended => LoadedSession::ended(),
            Some((record, version)) => LoadedSession::live(key, record, version),
        })
    }
}
