//! 5.2: where a live record is, it is Taken. Here a record that has expired when it comes is Yes
//! without a look.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if !record.is_live(now) {
            return Ok(Created::Yes);
        }
        let value = write_value(record, new_version())?;
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key)).arg(value).arg("NX").arg("EX");
        set.arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
