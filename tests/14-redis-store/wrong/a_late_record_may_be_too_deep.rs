//! caught by: step_7::what_could_not_be_read_is_not_sent
//! Asks Redis first, and refuses what nests too deep only where it would be saved.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        if record.check_depth().is_err() {
            return match self.load(key, now).await? {
                Some((_, version)) if version == seen => {
                    Err(StoreError::from(record.check_depth().unwrap_err()))
                }
                _ => Ok(Saved::Stale),
            };
        }
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
