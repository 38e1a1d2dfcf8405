//! Step 7.5: the new version is the one that was seen, and one more. ("must hold" number 7.5 broken, "drawn by
//! new_version"; a Redis that comes back from an older copy gives the same version to two states)

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let next = Version(seen.0.wrapping_add(1));
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, next)?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
