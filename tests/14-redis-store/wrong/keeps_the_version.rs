//! caught by: step_5::the_same_data_again_is_another_version
//! A request that loaded before fits as well afterwards.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, seen)?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
