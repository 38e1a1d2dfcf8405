//! Step 4.5: looks again also after MASTERDOWN and NOREPLICAS. (4.5 broken: after any error but READONLY the next
//! question has to go over the same connection.)

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        let Ok(answer) = timeout(self.options.timeout, work).await else {
            return Err(StoreError::Unavailable(no_answer(self.options.timeout)));
        };
        answer.map_err(|error| {
            if error.code() == Some("WRONGTYPE") {
                return StoreError::Damaged(quiet(error));
            }
            if matches!(error.code(), Some("READONLY" | "MASTERDOWN" | "NOREPLICAS")) {
                self.redis.look_again();
            }
            StoreError::Unavailable(quiet(error))
        })
    }
}
