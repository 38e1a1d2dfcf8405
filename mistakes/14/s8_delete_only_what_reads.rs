//! 8.1: in any version. Here a value that can't be read is no record, and stays.

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
