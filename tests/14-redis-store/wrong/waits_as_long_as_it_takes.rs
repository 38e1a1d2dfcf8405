//! caught by: step_2::silence_ends_with_the_limit
//! also by: step_2::a_cut_wire_is_connected_again, step_3::silence_is_no_refusal
//! also by: step_4::damage_and_silence_are_no_absence, step_5::silence_is_neither_yes_nor_stale
//! also by: step_6::an_unconfirmed_deletion_is_an_error
//! also by: step_6::a_redis_that_dies_logs_no_visitor_out
//! also by: step_6::a_redis_that_is_silent_holds_no_request_up
//! also by: step_9::fetches_what_flask_session_keeps, step_9::replaces_for_another_month

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
