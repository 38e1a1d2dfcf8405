//! Step 5.2: a record that has expired already is `Yes` without a question. ("must hold" number 5.2 broken: `Yes` where
//! a live record is; and 5.1 and 5.7: it isn't kept, and a dead Redis is `Yes`)

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
