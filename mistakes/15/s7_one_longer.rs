//! 7.4: the last second

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((there, cas)) if cas == seen.0 && there.expires >= now => {}
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
