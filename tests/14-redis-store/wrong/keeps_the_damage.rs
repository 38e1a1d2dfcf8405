//! caught by: step_8::removes_one_record_and_no_other
//! sometimes by: step_8::a_redis_that_dies_logs_no_visitor_out
//! Takes what it can't read for no record. The visitor hears that it is gone.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let there: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        if there.is_some_and(|there| read_value(&there).is_err()) {
            return Ok(());
        }
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        self.in_time(del.query_async(&mut redis)).await
    }
}
