//! caught by: step_5::silence_at_the_second_question_is_no_refusal
//! Asks again where no answer came to the second question of a create.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key))
            .arg(write_value(record, new_version())?)
            .arg("NX")
            .arg("EX")
            .arg(lifetime(record.expires, now));
        let done: Option<()> = self.in_time(set.query_async(&mut redis)).await?;
        match done {
            Some(()) => Ok(Created::Yes),
            None => match self.take_over(key, record, now).await {
                Err(StoreError::Unavailable(_)) => self.take_over(key, record, now).await,
                answer => answer,
            },
        }
    }
}
