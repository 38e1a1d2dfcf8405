//! caught by: step_2::silence_ends_with_the_limit
//! also by: step_2::a_cut_wire_is_connected_again, step_3::silence_is_no_refusal (hangs)
//! also by: step_4::damage_and_silence_are_no_absence (hangs)
//! also by: step_5::silence_is_neither_yes_nor_stale (hangs)
//! also by: step_6::an_unconfirmed_deletion_is_an_error (hangs)
//! also by: step_6::a_redis_that_is_silent_holds_no_request_up (hangs)
//! also by: step_9::fetches_what_flask_session_keeps (hangs)
//! also by: step_9::replaces_for_another_month (hangs)
//! sometimes by: step_6::a_redis_that_dies_logs_no_visitor_out

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
