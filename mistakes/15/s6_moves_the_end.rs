//! 6.1: writes the record back with each load, to keep it from being evicted

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        if let Some((record, cas)) = &found
            && record.is_live(now)
        {
            self.put(&item_key(key), record, Only::IfUnchanged(*cas), now).await?;
        }
        Ok(found
            .filter(|(record, _)| record.is_live(now))
            .map(|(record, cas)| (record, Version(cas))))
    }
}
