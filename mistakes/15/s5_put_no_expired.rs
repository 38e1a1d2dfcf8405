//! 5.3: a record that has expired isn't set

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        if !record.is_live(now) {
            return Ok(true);
        }
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
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
