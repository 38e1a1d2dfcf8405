//! Step 4.6: an answer of another type than was asked for is repeated in the error. ("must hold" number 4.6 broken, and
//! 7.9; an error without a code is the crate's, not Redis', and doesn't go through `quiet`)

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("WRONGTYPE") => StoreError::Damaged(quiet(error)),
                Some("READONLY") => {
                    self.redis.look_again();
                    StoreError::Unavailable(quiet(error))
                }
                Some(_) => StoreError::Unavailable(quiet(error)),
                None => StoreError::Unavailable(error.into()),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
