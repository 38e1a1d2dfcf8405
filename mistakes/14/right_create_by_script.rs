//! right: the script alone (5.6 permits it).

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
