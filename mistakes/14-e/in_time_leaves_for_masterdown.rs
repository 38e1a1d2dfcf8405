//! Step 4, "After any other error that Redis says, it goes over the same one": `MASTERDOWN`, which a replica says that has lost its primary, makes it look again as well, so the next question comes over a new connection.
impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let Ok(answer) = timeout(self.options.timeout, work).await else {
            return Err(StoreError::Unavailable(no_answer(self.options.timeout)));
        };
        answer.map_err(|error: RedisError| {
            if error.code() == Some("WRONGTYPE") {
                return StoreError::Damaged(quiet(error));
            }
            if matches!(error.code(), Some("READONLY" | "MASTERDOWN")) {
                self.redis.look_again();
            }
            StoreError::Unavailable(quiet(error))
        })
    }
}
