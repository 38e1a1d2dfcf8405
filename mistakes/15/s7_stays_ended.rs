//! 7.1: what has ended stays ended

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut record = record.clone();
        match self.load(key, now).await? {
            Some((there, version)) if version == seen => record.ended |= there.ended,
            _ => return Ok(Saved::Stale),
        }
        if self
            .put(&item_key(key), &record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
