//! caught by: step_5::it_stays_as_long_as_its_record
//! also by: step_7::memcached_is_told_the_new_end
//! Gives tombstones no end, so that none is forgotten. Memcached fills with them, and forgets sessions.

impl MemcachedStore {
    pub(crate) async fn put(
        &self,
        key: &str,
        record: &Record,
        only: Only,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let value = value_of(record)?;
        let lifetime = if record.ended { 0 } else { lifetime(record.expires, now, Clock::system().now()) };
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
