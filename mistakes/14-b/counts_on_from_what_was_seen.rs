//! Step 7.5: the new version is the one that was seen, and one more. (7.5 broken: it has to be drawn by `new_version`.
//! Two saves from one restored state get the same version.)

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let value = write_value(record, Version(seen.0.wrapping_add(1)))?;
        let mut redis = self.redis.clone();
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(value)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
