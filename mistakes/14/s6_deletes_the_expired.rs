//! 6.3: the value isn't deleted.

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
        let read = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        if !read.0.is_live(now) {
            self.delete(key).await?;
        }
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
