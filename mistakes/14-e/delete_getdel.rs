//! Step 8, "The record is gone for every server, in any version, also one that can't be read": `GETDEL` with a `String` for an answer; a list is `Damaged` and stays, and a text that isn't UTF-8 is deleted but reported as `Unavailable`.
impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("GETDEL");
        del.arg(redis_key(key));
        let _old: Option<String> = self.in_time(del.query_async(&mut redis)).await?;
        Ok(())
    }
}
