//! right: SET NX GET, and the script only where the record has expired.

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
        set.arg(redis_key(key)).arg(value).arg("NX").arg("GET").arg("EX");
        set.arg(lifetime(record.expires, now));
        let old: Option<Vec<u8>> = self.in_time(set.query_async(&mut redis)).await?;
        match old {
            None => Ok(Created::Yes),
            Some(old) if read_value(&old).is_ok_and(|(old, _)| old.is_live(now)) => Ok(Created::Taken),
            Some(_) => self.take_over(key, record, now).await,
        }
    }
}
