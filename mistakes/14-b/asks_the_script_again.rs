//! Step 5.7: asks `take_over` a second time where the first gave Unavailable. (5.7 broken, "Nothing is asked again",
//! but only for the second question: the SET is asked once.)

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
        if done.is_some() {
            return Ok(Created::Yes);
        }
        match self.take_over(key, record, now).await {
            Err(StoreError::Unavailable(_)) => self.take_over(key, record, now).await,
            answer => answer,
        }
    }
}
