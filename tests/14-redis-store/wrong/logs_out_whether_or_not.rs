//! caught by: step_8::an_unconfirmed_deletion_is_an_error
//! also by: step_8::a_refused_deletion_leaves_a_replica
//! "The cookie is gone, so what can happen?" A thief who has a copy stays logged in.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        let _: Result<(), StoreError> = self.in_time(del.query_async(&mut redis)).await;
        Ok(())
    }
}
