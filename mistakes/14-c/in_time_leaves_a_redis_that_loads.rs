//! Step 4, "After any other error that Redis says, it goes over the same one": after `LOADING` and `MASTERDOWN`, too, the connection is dropped; a fake that says `-LOADING` once sees the next question on another connection.
impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(match error.code() {
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
