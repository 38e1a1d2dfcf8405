//! caught by: step_5::of_two_hundred_at_once_one_takes_the_place
//! also by: step_5::a_value_without_an_end_is_taken, step_5::another_server_may_come_first
//! Only who finds an expired record asks twice, so a free key hides it.

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
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let mut unless = set.clone();
        unless.arg("NX");
        let done: Option<()> = self.in_time(unless.query_async(&mut redis)).await?;
        if done.is_none() {
            if self.load(key, now).await?.is_some() {
                return Ok(Created::Taken);
            }
            let () = self.in_time(set.query_async(&mut redis)).await?;
        }
        Ok(Created::Yes)
    }
}
