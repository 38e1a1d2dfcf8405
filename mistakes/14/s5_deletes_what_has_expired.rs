//! 5.4: a record that another server creates between two questions stays. Here it is deleted.

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
            None => {
                if self.load(key, now).await?.is_some() {
                    return Ok(Created::Taken);
                }
                self.delete(key).await?;
                let mut set = cmd("SET");
                set.arg(redis_key(key)).arg(write_value(record, new_version())?);
                set.arg("NX").arg("EX").arg(lifetime(record.expires, now));
                let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
                Ok(if done.is_some() { Created::Yes } else { Created::Taken })
            }
        }
    }
}
