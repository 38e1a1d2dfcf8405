//! 5.5: EX to a set is an error

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
            Answer::Present | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
