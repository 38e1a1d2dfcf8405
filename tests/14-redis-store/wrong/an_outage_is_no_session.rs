//! caught by: step_6::silence_is_no_absence
//! also by: step_8::a_redis_that_dies_logs_no_visitor_out (hangs)
//! also by: step_8::a_redis_that_is_silent_holds_no_request_up (hangs)
//! "A cache that doesn't answer is a cache miss."

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = match self.in_time(get.query_async(&mut redis)).await {
            Ok(value) => value,
            Err(StoreError::Unavailable(_)) => None,
            Err(error) => return Err(error),
        };
        let Some(value) = value else {
            return Ok(None);
        };
        let kept = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(kept).filter(|(record, _)| record.is_live(now)))
    }
}
