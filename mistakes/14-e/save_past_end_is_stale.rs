//! Step 7, "Where the record is live and has the version that was seen, the new record takes its place, with its own end: `Saved::Yes`": a new record whose end is now or has passed is `Stale` unasked, and the old one stays live.
impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let value = write_value(record, new_version())?;
        if !record.is_live(now) {
            return Ok(Saved::Stale);
        }
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
