//! 7.12: a replica is left. Here not by a save.

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
        let done: bool = match timeout(self.options.timeout, save.invoke_async(&mut redis)).await {
            Ok(answer) => answer.map_err(|error| StoreError::Unavailable(quiet(error)))?,
            Err(_) => return Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        };
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
