//! caught by: step_5::the_same_data_again_is_another_version
//! also by: step_5::refuses_a_version_that_is_old, step_5::no_version_follows_from_another
//! also by: step_5::a_version_in_the_data_is_none, step_5::of_two_hundred_at_once_one_saves
//! also by: step_5::two_hundred_additions_are_two_hundred, step_5::it_is_one_question
//! also by: step_5::silence_is_neither_yes_nor_stale
//! also by: step_5::two_hundred_requests_at_two_servers_are_all_counted
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
