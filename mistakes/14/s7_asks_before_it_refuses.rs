//! 7.10: Redis isn't asked. Here a look first tells Stale, before the record is written.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        if self.load(key, now).await?.is_none() {
            return Ok(Saved::Stale);
        }
        let mut redis = self.redis.clone();
        let mut save = SAVE.key(redis_key(key));
        save.arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(save.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
