//! 7.2: a tombstone is saved over any version

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let found = match self.load(key, now).await? {
            Some((_, version)) if version == seen || record.ended => version,
            _ => return Ok(Saved::Stale),
        };
        if self
            .put(&item_key(key), record, Only::IfUnchanged(found.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
