//! 5.10: a record that is too large is Unavailable

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record).map_err(|error| StoreError::Unavailable(error.into()))?;
        let lifetime = lifetime(record.expires, now, Clock::system().now());
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
