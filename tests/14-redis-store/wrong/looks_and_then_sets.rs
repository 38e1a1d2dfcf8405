//! caught by: step_5::of_two_hundred_at_once_one_creates
//! also by: step_5::of_two_hundred_at_once_one_takes_the_place, step_5::it_is_one_question
//! also by: step_5::silence_is_no_refusal, step_5::what_could_not_be_read_is_not_sent
//! also by: step_5::a_value_without_an_end_is_taken, step_5::another_server_may_come_first
//! Between the two questions, others ask theirs.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if self.load(key, now).await?.is_some() {
            return Ok(Created::Taken);
        }
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(write_value(record, new_version())?)
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let () = self.in_time(set.query_async(&mut redis)).await?;
        Ok(Created::Yes)
    }
}
