//! 8.3: it isn't asked again.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        let first = self.in_time(del.query_async(&mut redis)).await;
        match first {
            Err(StoreError::Unavailable(_)) => self.in_time(del.query_async(&mut redis)).await,
            answer => answer,
        }
    }
}
