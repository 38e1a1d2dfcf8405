//! 7.1: a record that has expired when it comes is Stale

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
        if !record.is_live(now) {
            return Ok(Saved::Stale);
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
