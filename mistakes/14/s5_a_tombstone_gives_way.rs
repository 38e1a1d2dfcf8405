//! 5.2: a tombstone is a record like any other. Here a live one makes room.

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
                Ok(Some((there, seen))) if there.ended => {
                    match self.save(key, seen, record, now).await? {
                        Saved::Yes => Ok(Created::Yes),
                        Saved::Stale => Ok(Created::Taken),
                    }
                }
                _ => self.take_over(key, record, now).await,
            },
        }
    }
}
