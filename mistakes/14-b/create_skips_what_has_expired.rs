//! Step 5.2: a record whose own end is now or has passed isn't sent; the answer is Yes at once. (5.1 and 5.2 broken:
//! where a live record lies under the key it has to be Taken, and a free key has to keep the value for 1 to 60 s.)

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let value = write_value(record, new_version())?;
        if !record.is_live(now) {
            return Ok(Created::Yes);
        }
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(value)
            .arg("NX")
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
