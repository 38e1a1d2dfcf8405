//! It asks the given script at once, also for a free key: one question, atomic for a free key as for an expired one.
impl SessionStore for RedisStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        self.take_over(key, record, now).await
    }
}
