//! caught by: step_4::damage_and_silence_are_no_absence
//! also by: step_5::a_full_redis_takes_what_needs_no_room, step_9::a_full_redis_keeps_no_visitor_in
//! Redis that is full, still loading, or closed to this user says so with a code, too.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("READONLY") => {
                    self.redis.look_again();
                    StoreError::Unavailable(quiet(error))
                }
                Some(_) => StoreError::Damaged(quiet(error)),
                None => StoreError::Unavailable(quiet(error)),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
