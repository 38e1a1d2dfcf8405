//! 7.6: an error of the look is Stale

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await.ok().flatten() {
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
