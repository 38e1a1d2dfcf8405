//! 8.3: after a READONLY the next deletion goes to the new primary.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        match timeout(self.options.timeout, del.query_async(&mut redis)).await {
            Ok(answer) => answer.map_err(|error| StoreError::Unavailable(quiet(error))),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
