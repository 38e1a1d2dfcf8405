//! 6.2: live in its last second

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        Ok(found
            .filter(|(record, _)| record.expires >= now)
            .map(|(record, cas)| (record, Version(cas))))
    }
}
