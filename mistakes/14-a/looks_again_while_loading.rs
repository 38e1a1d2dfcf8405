//! Step 4.5: a new connection after `LOADING` and `MASTERDOWN`, too. ("must hold" number 4.5 broken, its second
//! sentence; after any other error than `READONLY` the next question goes over the same connection)

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("WRONGTYPE") => StoreError::Damaged(quiet(error)),
                Some("READONLY" | "LOADING" | "MASTERDOWN") => {
                    self.redis.look_again();
                    StoreError::Unavailable(quiet(error))
                }
                _ => StoreError::Unavailable(quiet(error)),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
