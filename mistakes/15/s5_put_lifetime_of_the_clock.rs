//! 5.1: what is left is reckoned from the machine's clock

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        let lifetime = lifetime(record.expires, Clock::system().now(), Clock::system().now());
        let command = Command::Set {
            key,
            value: &value,
            lifetime,
            only,
        };
        match self.pool.ask(command).await? {
            Answer::Done => Ok(true),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
