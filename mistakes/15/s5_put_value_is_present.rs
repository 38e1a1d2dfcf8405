//! 5.7: an item in answer to a set is taken for: it is there

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
        let command = Command::Set {
            key,
            value: &value,
            lifetime,
            only,
        };
        match self.pool.ask(command).await? {
            Answer::Done => Ok(true),
            Answer::Value { .. } | Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
