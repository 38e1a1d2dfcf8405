//! Step 5, "Where a live record is, it is `Created::Taken`": a new record whose own end has passed isn't sent to Redis at all and is `Yes`, also where a live record is under the key, where a list is, and where Redis is dead.
impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let value = write_value(record, new_version())?;
        // Nobody would ever see it.
        if !record.is_live(now) {
            return Ok(Created::Yes);
        }
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key)).arg(value);
        set.arg("NX").arg("EX").arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
