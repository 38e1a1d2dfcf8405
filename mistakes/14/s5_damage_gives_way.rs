//! 5.9: a text that is too short is Taken, a list Damaged, both stay. Here what can't be read is
//! replaced.

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
        set.arg(redis_key(key)).arg(value).arg("NX").arg("EX");
        set.arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => match self.load(key, now).await {
                Ok(Some(_)) => Ok(Created::Taken),
                Ok(None) => self.take_over(key, record, now).await,
                Err(StoreError::Damaged(_)) => {
                    self.delete(key).await?;
                    self.take_over(key, record, now).await
                }
                Err(error) => Err(error),
            },
        }
    }
}
