//! 7.4: find in place of load

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((_, version)) if version == seen.0 => {}
            _ => return Ok(Saved::Stale),
        }
        if self
            .put(&item_key(key), record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
