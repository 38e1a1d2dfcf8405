//! caught by: step_6::a_look_prolongs_nothing
//! also by: step_7::redis_will_still_forget_it, step_8::a_full_redis_takes_what_needs_no_room
//! also by: step_8::a_full_redis_takes_a_tombstone, step_8::a_full_redis_takes_no_more
//! Each load gives the value another hour in Redis.

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GETEX");
        get.arg(redis_key(key)).arg("EX").arg(3600);
        let value: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        let Some(value) = value else {
            return Ok(None);
        };
        let kept = read_value(&value).map_err(|damage| StoreError::Damaged(damage.into()))?;
        Ok(Some(kept).filter(|(record, _)| record.is_live(now)))
    }
}
