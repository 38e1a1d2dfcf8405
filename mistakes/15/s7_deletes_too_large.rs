//! 7.7: what is too large is deleted, and an error

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
        if let Err(error) = value_of(record) {
            self.delete(key).await?;
            return Err(error.into());
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
