//! caught by: step_7::silence_is_neither_yes_nor_stale
//! also by: step_7::a_replica_is_left_for_the_primary
//! A second try, for the network's sake. It hears Stale, from the first one's success.

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
        let done: bool = match self.in_time(script.invoke_async(&mut redis)).await {
            Err(StoreError::Unavailable(_)) => {
                self.in_time(script.invoke_async(&mut redis)).await?
            }
            answer => answer?,
        };
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
