//! caught by: step_5::a_list_is_damage
//! Whatever take_over says, the key is taken: also where a list lies, which is damage.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(write_value(record, new_version())?)
            .arg("NX")
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => match self.take_over(key, record, now).await {
                Err(StoreError::Damaged(_)) => Ok(Created::Taken),
                answer => answer,
            },
        }
    }
}
