//! caught by: step_2::silence_ends_with_the_limit

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        work.await.map_err(|error: RedisError| match error.code() {
            Some("WRONGTYPE") => StoreError::Damaged(error.into()),
            _ => StoreError::Unavailable(error.into()),
        })
    }
}
