//! Step 7, "(The `TooLarge` of a memcached with a smaller limit is one as well. By 7 it is `Unstorable`.)": every error of the pool becomes `Unavailable`; with `-I 512k` a save or a create of 600,000 bytes is `Unavailable` (a 503), while one of more than `LARGEST` is `Unstorable`.

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
        let answer = self.pool.ask(command).await;
        match answer.map_err(|error| StoreError::Unavailable(error.into()))? {
            Answer::Done => Ok(true),
            Answer::Present | Answer::Changed | Answer::Missing => Ok(false),
            other => Err(unexpected(&other).into()),
        }
    }
}
