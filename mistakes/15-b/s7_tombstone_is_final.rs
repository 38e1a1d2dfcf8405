//! Step 7.1: a save over a tombstone is `Stale`, although it is live and the number fits. ("must hold" number 7.1 broken;
//! what `ended` means is the layer's business, and a store keeps it like the rest)

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        match self.find(&key).await? {
            Some((old, cas)) if cas == seen.0 && old.is_live(now) && !old.ended => {}
            _ => return Ok(Saved::Stale),
        }
        let is_set = self
            .put(&key, record, Only::IfUnchanged(seen.0), now)
            .await?;
        Ok(if is_set { Saved::Yes } else { Saved::Stale })
    }
}
