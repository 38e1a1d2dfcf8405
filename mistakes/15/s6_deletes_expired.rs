//! 6.1: deletes what has expired

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        if found.as_ref().is_some_and(|(record, _)| !record.is_live(now)) {
            self.delete(key).await?;
        }
        Ok(found
            .filter(|(record, _)| record.is_live(now))
            .map(|(record, cas)| (record, Version(cas))))
    }
}
