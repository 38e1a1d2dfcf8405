//! 6.6: a load changes nothing. Here a damaged value is cleared away.

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let read = match read_value(&value) {
            Ok(read) => read,
            Err(damage) => {
                self.delete(key).await?;
                return Err(StoreError::Damaged(damage.into()));
            }
        };
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
