//! 7.3: creates the item, if it went between look and swap

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
            match self.create(key, record, now).await? {
                Created::Yes => Ok(Saved::Yes),
                Created::Taken => Ok(Saved::Stale),
            }
        }
    }
}
