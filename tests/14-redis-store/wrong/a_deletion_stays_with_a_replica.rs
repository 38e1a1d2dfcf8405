//! caught by: step_8::a_refused_deletion_leaves_a_replica
//! Waits for a deletion by itself, and doesn't leave a replica. No visitor can log out until one saves.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        match timeout(self.options.timeout, del.query_async(&mut redis)).await {
            Ok(answer) => answer.map_err(|error: RedisError| StoreError::Unavailable(quiet(error))),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
