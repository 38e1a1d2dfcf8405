//! 7.9: where no answer comes, Unavailable.

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
        let done: bool = save
            .invoke_async(&mut redis)
            .await
            .map_err(|error| StoreError::Unavailable(quiet(error)))?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
