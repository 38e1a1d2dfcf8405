//! right: an answer must fit the condition

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        let lifetime = lifetime(record.expires, now, Clock::system().now());
        let command = Command::Set { key, value: &value, lifetime, only };
        match (self.pool.ask(command).await?, only) {
            (Answer::Done, _) => Ok(true),
            (Answer::Present, Only::IfAbsent) => Ok(false),
            (Answer::Changed | Answer::Missing, Only::IfUnchanged(_)) => Ok(false),
            (other, _) => Err(unexpected(&other).into()),
        }
    }
}
