//! caught by: step_7::the_same_data_again_is_another_version
//! also by: step_7::what_is_taken_is_given_back, step_7::refuses_a_version_that_is_old
//! also by: step_7::no_version_follows_from_another, step_7::a_version_in_the_data_is_none
//! also by: step_7::of_two_hundred_at_once_one_saves, step_7::two_hundred_additions_are_two_hundred
//! also by: step_7::it_is_one_question, step_7::silence_is_neither_yes_nor_stale
//! also by: step_7::two_hundred_requests_at_two_servers_are_all_counted
//! also by: step_8::two_hundred_keys_are_two_hundred_lives
//! A request that loaded before fits as well afterwards.

impl SessionStore for RedisStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut redis = self.redis.clone();
        let mut script = SAVE.key(redis_key(key));
        script
            .arg(format!("{:016x}", seen.0))
            .arg(format!("{:020}", now.seconds()))
            .arg(write_value(record, seen)?)
            .arg(lifetime(record.expires, now));
        let done: bool = self.in_time(script.invoke_async(&mut redis)).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
