//! 7.9: nothing is asked again.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let mut save = SAVE.key(redis_key(key));
        save.arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let mut done: Result<bool, _> = self.in_time(save.invoke_async(&mut redis)).await;
        if matches!(done, Err(StoreError::Unavailable(_))) {
            done = self.in_time(save.invoke_async(&mut redis)).await;
        }
        let done = done?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
