//! 6.1: a tombstone is None

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        Ok(found
            .filter(|(record, _)| record.is_live(now) && !record.ended)
            .map(|(record, cas)| (record, Version(cas))))
    }
}
