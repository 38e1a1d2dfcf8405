//! 7.2: a tombstone over a tombstone is Yes whatever the version

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((there, _)) if there.ended && record.ended => return Ok(Saved::Yes),
            Some((_, version)) if version == seen => {}
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
