//! 6.4: a value that can't be read is Damaged. Here one that isn't UTF-8 is Unavailable.

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<String> = self.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let read = read_value(value.as_bytes()).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
