//! Step 8, "Where no answer comes, or a refusal, `delete` is `Unavailable` … It isn't asked again": where the connection breaks (no code from Redis, no silence) the same deletion is sent once more over the new connection, and may say `Ok`; a server that hangs up after reading a `DEL` reads two.
impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        let work = async {
            let first: RedisResult<()> = del.query_async(&mut redis).await;
            match first {
                // To delete twice does no harm.
                Err(error) if error.code().is_none() => del.query_async(&mut redis).await,
                said => said,
            }
        };
        self.in_time(work).await
    }
}
