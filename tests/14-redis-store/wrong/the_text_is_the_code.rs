//! caught by: step_4::a_refused_write_looks_for_the_primary
//! also by: step_5::a_refused_create_is_unavailable, step_7::a_replica_is_left_for_the_primary
//! also by: step_8::a_refused_deletion_leaves_a_replica
//! Looks for the code in the whole text of the error.

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
