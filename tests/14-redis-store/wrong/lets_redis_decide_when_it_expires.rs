//! caught by: step_4::the_record_s_own_end_decides
//! also by: step_4::a_refused_create_leaves_the_record_alone, step_4::it_is_one_question
//! also by: step_5::takes_the_end_that_it_is_given, step_5::does_not_revive_what_has_expired
//! sometimes by: step_4::damage_and_silence_are_no_absence
//! sometimes by: step_5::any_record_is_given_back_or_refused (hangs)
//! sometimes by: step_5::what_is_taken_is_given_back (hangs)
//! sometimes by: step_5::two_hundred_additions_are_two_hundred (hangs)
//! sometimes by: step_5::two_servers_share_one_session (hangs)
//! sometimes by: step_5::two_hundred_requests_at_two_servers_are_all_counted (hangs)
//! sometimes by: step_6::a_late_save_does_not_bring_it_back (hangs)
//! sometimes by: step_6::a_full_redis_keeps_no_visitor_in (hangs)
//! sometimes by: step_6::a_redis_that_dies_logs_no_visitor_out (hangs)
//! What Redis still has is taken for live.

impl SessionStore for RedisStore {
    async fn load(
        &self,
        key: &StoreKey,
        _now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut redis = self.redis.clone();
        let mut get = cmd("GET");
        get.arg(redis_key(key));
        let value: Option<Vec<u8>> = self.in_time(get.query_async(&mut redis)).await?;
        let kept = value.map(|value| read_value(&value)).transpose();
        kept.map_err(|damage| StoreError::Damaged(damage.into()))
    }
}
