//! caught by: step_4::a_refused_write_looks_for_the_primary
//! also by: step_5::a_refused_create_is_unavailable, step_7::a_replica_is_left_for_the_primary
//! also by: step_8::a_refused_deletion_leaves_a_replica
//! Waits for the connection manager to notice. It doesn't: a replica answers, and its connection is sound.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("WRONGTYPE") => StoreError::Damaged(quiet(error)),
                _ => StoreError::Unavailable(quiet(error)),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
