//! Step 8.1: deletes by GETDEL. (8.1 broken, "also one that can't be read": a list or a hash under the key is Damaged,
//! and stays. A text that is no record goes.)

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut getdel = cmd("GETDEL");
        getdel.arg(redis_key(key));
        let _was: Option<Vec<u8>> = self.in_time(getdel.query_async(&mut redis)).await?;
        Ok(())
    }
}
