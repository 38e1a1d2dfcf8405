//! 8.3: where no answer comes, Unavailable.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        del.query_async(&mut redis)
            .await
            .map_err(|error| StoreError::Unavailable(quiet(error)))
    }
}
