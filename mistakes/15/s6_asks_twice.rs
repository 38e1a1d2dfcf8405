//! 6.4: asks a second time after an error

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = match self.find(&item_key(key)).await {
            Err(StoreError::Unavailable(_)) => self.find(&item_key(key)).await?,
            found => found?,
        };
        Ok(found
            .filter(|(record, _)| record.is_live(now))
            .map(|(record, cas)| (record, Version(cas))))
    }
}
