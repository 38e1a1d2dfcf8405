//! caught by: step_4::silence_ends_with_the_limit
//! also by: step_4::a_cut_wire_is_connected_again, step_5::silence_is_no_refusal
//! also by: step_5::silence_at_the_second_question_is_no_refusal, step_6::silence_is_no_absence
//! also by: step_7::silence_is_neither_yes_nor_stale, step_8::an_unconfirmed_deletion_is_an_error
//! also by: step_8::a_redis_that_dies_logs_no_visitor_out, step_11::silence_is_an_error
//! also by: step_12::silence_is_no_end
//! sometimes by: step_8::a_redis_that_is_silent_holds_no_request_up
//! Sets no limit. A Redis that says nothing holds up every request, for ever.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        work.await.map_err(|error: RedisError| match error.code() {
            Some("WRONGTYPE") => StoreError::Damaged(quiet(error)),
            Some("READONLY") => {
                self.redis.look_again();
                StoreError::Unavailable(quiet(error))
            }
            _ => StoreError::Unavailable(quiet(error)),
        })
    }
}
