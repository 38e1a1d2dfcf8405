//! caught by: step_4::an_error_quotes_nothing
//! also by: step_7::an_error_quotes_no_value
//! Hands on what Redis and the crate say: to an unknown command the words of the command, and of an answer
//! that doesn't fit the answer.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("WRONGTYPE") => StoreError::Damaged(error.into()),
                Some("READONLY") => {
                    self.redis.look_again();
                    StoreError::Unavailable(error.into())
                }
                _ => StoreError::Unavailable(error.into()),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
