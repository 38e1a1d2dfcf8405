//! 5.7: where no answer comes, Unavailable. Here it waits.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let value = write_value(record, new_version())?;
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key)).arg(value).arg("NX").arg("EX");
        set.arg(lifetime(record.expires, now));
        let done: Option<()> = set
            .query_async(&mut redis)
            .await
            .map_err(|error| StoreError::Unavailable(quiet(error)))?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
