//! 7.6: its own lifetime. Here counted from the wrong moment: without the slack.

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
            .arg((record.expires.seconds().saturating_sub(now.seconds())).clamp(1, 1_000_000_000_000));
        let done: bool = self.in_time(save.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
