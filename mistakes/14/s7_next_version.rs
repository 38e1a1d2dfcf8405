//! 7.5: drawn by new_version. Here the seen one and 1.

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
            .arg(write_value(record, Version(seen.0.wrapping_add(1)))?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(save.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
