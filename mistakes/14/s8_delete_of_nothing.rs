//! 8.1: to delete what isn't there is no error.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        let gone: u64 = self.in_time(del.query_async(&mut redis)).await?;
        if gone == 0 { Err(StoreError::Unavailable("there is no such record".into())) } else { Ok(()) }
    }
}
