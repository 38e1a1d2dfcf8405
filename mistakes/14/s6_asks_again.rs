//! 6.6: a load is one question. Here two where the first got no answer.

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let mut value: Result<Option<Vec<u8>>, _> = self.in_time(get.query_async(&mut redis)).await;
        if matches!(value, Err(StoreError::Unavailable(_))) {
            value = self.in_time(get.query_async(&mut redis)).await;
        }
        let value = value?;
        let Some(value) = value else {
            return Ok(None);
        };
        let read = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
