//! 5.6, 5.5: one question. Here the time comes later, and if it doesn't, never.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let value = write_value(record, new_version())?;
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key)).arg(value).arg("NX");
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => {
                let mut expire = cmd("EXPIRE");
                expire.arg(redis_key(key)).arg(lifetime(record.expires, now));
                let _: () = self.in_time(expire.query_async(&mut redis)).await?;
                Ok(Created::Yes)
            },
            None => self.take_over(key, record, now).await,
        }
    }
}
