//! 6.4: silence is None

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = match self.find(&item_key(key)).await {
            Err(StoreError::Unavailable(error))
                if matches!(error.downcast_ref(), Some(Error::TimedOut(_))) =>
            {
                None
            }
            found => found?,
        };
        Ok(found
            .filter(|(record, _)| record.is_live(now))
            .map(|(record, cas)| (record, Version(cas))))
    }
}
