//! caught by: step_4::every_other_error_is_unavailable
//! also by: step_5::silence_at_the_second_question_is_no_refusal
//! also by: step_5::a_refused_create_is_unavailable, step_6::silence_is_no_absence
//! also by: step_7::a_refusal_is_neither_yes_nor_stale, step_7::an_error_quotes_no_value
//! also by: step_8::an_unconfirmed_deletion_is_an_error, step_8::a_full_redis_takes_no_more
//! also by: step_11::a_full_redis_takes_what_needs_no_room, step_11::silence_is_an_error
//! also by: step_12::silence_is_no_end, step_12::a_full_redis_keeps_no_visitor_in
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
