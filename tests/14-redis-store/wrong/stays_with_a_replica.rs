//! caught by: step_5::a_replica_is_left_for_the_primary
//! also by: step_6::a_refused_deletion_leaves_a_replica
//! sometimes by: step_2::a_cut_wire_is_connected_again (hangs)
//! sometimes by: step_3::of_two_hundred_at_once_one_creates (hangs)
//! sometimes by: step_3::redis_will_forget_it (hangs), step_3::silence_is_no_refusal (hangs)
//! sometimes by: step_4::an_unknown_key_gives_nothing (hangs)
//! sometimes by: step_4::a_refused_create_leaves_the_record_alone (hangs)
//! sometimes by: step_4::damage_and_silence_are_no_absence
//! sometimes by: step_5::a_full_redis_takes_what_needs_no_room
//! sometimes by: step_6::a_redis_that_is_silent_holds_no_request_up
//! sometimes by: step_9::fetches_what_flask_session_keeps, step_9::replaces_for_another_month
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
