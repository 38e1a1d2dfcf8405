//! caught by: step_7::silence_is_neither_yes_nor_stale
//! sometimes by: step_8::a_redis_that_dies_logs_no_visitor_out
//! Asks a second time where no answer came, and gives each try the whole limit.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, new_version())?)
            .arg(lifetime(record.expires, now));
        let limit = self.options.timeout;
        let first = timeout(limit, script.invoke_async::<bool>(&mut redis)).await;
        let done: bool = match first {
            Ok(answer) => self.in_time(async { answer }).await?,
            Err(_) => self.in_time(script.invoke_async(&mut redis)).await?,
        };
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
