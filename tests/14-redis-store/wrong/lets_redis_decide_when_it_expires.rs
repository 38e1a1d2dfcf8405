//! caught by: step_6::the_record_s_own_end_decides
//! also by: step_6::a_refused_create_leaves_the_record_alone
//! also by: step_6::the_new_record_is_the_one_that_counts, step_6::a_look_prolongs_nothing
//! also by: step_6::it_is_one_question, step_7::what_is_taken_is_given_back
//! also by: step_7::takes_the_end_that_it_is_given, step_7::does_not_revive_what_has_expired
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
