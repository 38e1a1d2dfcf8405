//! 6.2: live by now and by the machine's clock

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let found = self.find(&item_key(key)).await?;
        Ok(found
            .filter(|(record, _)| record.is_live(now) && record.is_live(now.max(Clock::system().now())))
            .map(|(record, cas)| (record, Version(cas))))
    }
}
