//! 6.4: a list is Damaged. Here Unavailable.

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = self
            .in_time(get.query_async(&mut redis))
            .await
            .map_err(|error| StoreError::Unavailable(error.to_string().into()))?;
        let Some(value) = value else {
            return Ok(None);
        };
        let read = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
