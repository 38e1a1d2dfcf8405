//! 4.5: after READONLY the next question goes over a new connection. Here not after a create's.

impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let value = write_value(record, new_version())?;
        let mut redis = self.redis.clone();
        let mut set = cmd("SET");
        set.arg(redis_key(key)).arg(value).arg("NX").arg("EX");
        set.arg(lifetime(record.expires, now));
        let done: Option<()> = match timeout(self.options.timeout, set.query_async(&mut redis)).await {
            Ok(answer) => answer.map_err(|error| StoreError::Unavailable(quiet(error)))?,
            Err(_) => return Err(StoreError::Unavailable(no_answer(self.options.timeout))),
        };
        match done {
            Some(()) => Ok(Created::Yes),
            None => self.take_over(key, record, now).await,
        }
    }
}
