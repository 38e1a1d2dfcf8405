//! 5.6: SERVER_ERROR is a no

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
        let answer = match self.pool.ask(command).await {
            Err(Error::Refused(line)) if line.starts_with("SERVER_ERROR") => return Ok(false),
            answer => answer?,
        };
        match answer {
            Answer::Done => Ok(true),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
