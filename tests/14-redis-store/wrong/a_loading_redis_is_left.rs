//! caught by: step_4::a_refused_write_looks_for_the_primary
//! Opens a connection for each question that a starting Redis refuses.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) if error.code() == Some("WRONGTYPE") => {
                Err(StoreError::Damaged(quiet(error)))
            }
            Ok(Err(error)) => {
                if matches!(error.code(), Some("READONLY" | "LOADING" | "MASTERDOWN")) {
                    self.redis.look_again();
                }
                Err(StoreError::Unavailable(quiet(error)))
            }
        }
    }
}
