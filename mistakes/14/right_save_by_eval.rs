//! right: EVAL with the script each time.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let mut save = cmd("EVAL");
        save.arg(crate::scripts::save_script()).arg(1).arg(redis_key(key));
        save.arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(save.query_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
