//! Step 4, "Every other error is `Unavailable`": an answer of another type than was asked for (the crate's own error, which has no code) becomes `Damaged`; a fake Redis that answers a script with `+what`, or an `ErrorKind::UnexpectedReturnType` handed to `in_time`, shows it.
impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let error = match timeout(self.options.timeout, work).await {
            Ok(Ok(answer)) => return Ok(answer),
            Ok(Err(error)) => error,
            Err(_) => return Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        };
        let is_damaged = error.code() == Some("WRONGTYPE")
            || matches!(error.kind(), redis::ErrorKind::UnexpectedReturnType);
        if is_damaged {
            return Err(StoreError::Damaged(quiet(error)));
        }
        if error.code() == Some("READONLY") {
            self.redis.look_again();
        }
        Err(StoreError::Unavailable(quiet(error)))
    }
}
