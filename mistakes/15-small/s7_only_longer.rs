//! 7.1: the end moves only ahead

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
            Some((there, version)) if version == seen => record.expires = record.expires.max(there.expires),
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
