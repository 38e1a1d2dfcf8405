//! caught by: step_7::an_error_quotes_no_value
//! An answer of another type is the wire's fault, or the proxy's. It says nothing about the record.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error))
                if error.code() == Some("WRONGTYPE")
                    || matches!(
                        error.kind(),
                        redis::ErrorKind::Parse | redis::ErrorKind::UnexpectedReturnType
                    ) =>
            {
                Err(StoreError::Damaged(quiet(error)))
            }
            Ok(Err(error)) => {
                if error.code() == Some("READONLY") {
                    self.redis.look_again();
                }
                Err(StoreError::Unavailable(quiet(error)))
            }
        }
    }
}
