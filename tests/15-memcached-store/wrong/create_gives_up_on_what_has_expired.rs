//! caught by: step_5::a_key_is_free_again_when_its_record_has_expired
//! Takes memcached's word for it that the key is taken.

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if self
            .put(&item_key(key), record, Only::IfAbsent, now)
            .await?
        {
            Ok(Created::Yes)
        } else {
            Ok(Created::Taken)
        }
    }
}
