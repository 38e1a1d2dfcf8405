//! caught by: step_8::an_unconfirmed_deletion_is_an_error
//! Asks once more where the connection broke, since to delete twice does no harm, and says Ok by the second answer.

impl SessionStore for RedisStore {
    async fn delete(&self, key: &StoreKey) -> Result<(), StoreError> {
        let mut redis = self.redis.clone();
        let mut del = cmd("DEL");
        del.arg(redis_key(key));
        let twice = async {
            let answer: RedisResult<()> = del.query_async(&mut redis).await;
            match answer {
                // Redis hasn't said anything.
                Err(error) if error.code().is_none() => del.query_async(&mut redis).await,
                answer => answer,
            }
        };
        self.in_time(twice).await
    }
}
