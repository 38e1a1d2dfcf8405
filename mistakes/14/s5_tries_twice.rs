//! 5.7: nothing is asked again.

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
        let mut done: Result<Option<()>, _> = self.in_time(set.query_async(&mut redis)).await;
        if matches!(done, Err(StoreError::Unavailable(_))) {
            done = self.in_time(set.query_async(&mut redis)).await;
        }
        let done = done?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
