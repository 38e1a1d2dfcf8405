//! 5.1: where nothing is, the record is kept. Here one that has expired isn't; a live one is looked
//! for.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if !record.is_live(now) {
            let taken = self.load(key, now).await?.is_some();
            return Ok(if taken { Created::Taken } else { Created::Yes });
        }
        let value = write_value(record, new_version())?;
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
