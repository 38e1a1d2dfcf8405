//! caught by: step_7::a_list_is_damage
//! sometimes by: step_7::two_servers_share_one_session
//! Where a list lies, the version is another one: Stale.

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
        match self.in_time(script.invoke_async(&mut redis)).await {
            Ok(true) => Ok(Saved::Yes),
            Ok(false) | Err(StoreError::Damaged(_)) => Ok(Saved::Stale),
            Err(error) => Err(error),
        }
    }
}
