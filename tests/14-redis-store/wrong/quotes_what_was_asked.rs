//! caught by: step_5::an_error_quotes_no_value
//! sometimes by: step_2::silence_ends_with_the_limit, step_2::a_cut_wire_is_connected_again
//! sometimes by: step_5::silence_is_neither_yes_nor_stale
//! sometimes by: step_5::a_replica_is_left_for_the_primary, step_5::two_servers_share_one_session
//! sometimes by: step_5::two_hundred_requests_at_two_servers_are_all_counted
//! sometimes by: step_6::a_full_redis_keeps_no_visitor_in
//! sometimes by: step_6::a_redis_that_is_silent_holds_no_request_up
//! Hands on what Redis and the crate say: to an unknown command the words of the command, and of an answer
//! that doesn't fit the answer.

impl RedisStore {
    pub(crate) async fn in_time<T>(
        &self,
        work: impl Future<Output = RedisResult<T>> + Send,
    ) -> Result<T, StoreError> {
        match timeout(self.options.timeout, work).await {
            Ok(answer) => answer.map_err(|error: RedisError| match error.code() {
                Some("WRONGTYPE") => StoreError::Damaged(error.into()),
                Some("READONLY") => {
                    self.redis.look_again();
                    StoreError::Unavailable(error.into())
                }
                _ => StoreError::Unavailable(error.into()),
            }),
            Err(_) => Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        }
    }
}
