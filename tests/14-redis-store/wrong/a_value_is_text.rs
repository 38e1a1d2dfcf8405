//! caught by: step_6::damage_is_no_absence
//! Asks for a text. For bytes that are none, the crate says that the answer has another type.

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
        let read =
            read_value(value.as_bytes()).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(read).filter(|(record, _)| record.is_live(now)))
    }
}
