//! RIGHT: `create` asks by the script alone, which does for a free key too: still one question (5.6).

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
