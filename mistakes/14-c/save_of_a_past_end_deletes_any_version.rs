//! Step 7, "Where the version is another one, it is `Saved::Stale`. Value and TTL stay as they were": a save of a record whose end has passed deletes what is there without comparing, and says `Yes`; with a stale version, another server's live record is gone.
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
            self.delete(key).await?;
            return Ok(Saved::Yes);
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
