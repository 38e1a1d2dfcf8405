//! Step 5, "Where a live record is, it is `Created::Taken`": a new record whose own end isn't later than `now` is waved through without asking Redis; create(key, until 1000, at 1000) beside a live record says `Yes`, and at a free key nothing is kept.
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
        set.arg(redis_key(key)).arg(value).arg("NX").arg("EX");
        set.arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
