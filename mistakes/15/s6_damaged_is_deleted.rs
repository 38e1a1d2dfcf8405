//! 6.5: no record is deleted, and an error

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = match self.find(&item_key(key)).await {
            Err(StoreError::Damaged(error)) => {
                self.delete(key).await?;
                return Err(StoreError::Damaged(error));
            }
            found => found?,
        };
        Ok(found
            .filter(|(record, _)| record.is_live(now))
            .map(|(record, cas)| (record, Version(cas))))
    }
}
