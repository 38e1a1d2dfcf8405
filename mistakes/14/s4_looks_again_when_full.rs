//! 4.5: the same connection after OOM.

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
                if matches!(error.code(), Some("READONLY" | "OOM")) {
                    self.redis.look_again();
                }
                Err(StoreError::Unavailable(quiet(error)))
            }
        }
    }
}
