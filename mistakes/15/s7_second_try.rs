//! 7.5: tries again with the new number, if it was too late

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, version)) if version == seen => {}
            _ => return Ok(Saved::Stale),
        }
        if self
            .put(&item_key(key), record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            match self.load(key, now).await? {
                Some((_, version)) if self.put(&item_key(key), record, Only::IfUnchanged(version.0), now).await? => Ok(Saved::Yes),
                _ => Ok(Saved::Stale),
            }
        }
    }
}
