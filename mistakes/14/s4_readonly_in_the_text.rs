//! 4.5: another error goes over the same connection. Here one that only mentions READONLY doesn't.

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
                if error.to_string().contains("READONLY") {
                    self.redis.look_again();
                }
                Err(StoreError::Unavailable(quiet(error)))
            }
        }
    }
}
