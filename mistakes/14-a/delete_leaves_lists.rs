//! Step 8.1: a list under the key is `Damaged`, and stays. ("must hold" number 8.1 broken, "also one that can't be read";
//! `GETDEL` in the place of `DEL` refuses what is no text)

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("GETDEL");
        del.arg(redis_key(key));
        let _: Option<Vec<u8>> = self.in_time(del.query_async(&mut redis)).await?;
        Ok(())
    }
}
