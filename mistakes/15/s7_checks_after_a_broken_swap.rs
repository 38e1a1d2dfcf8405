//! 7.6: looks whether the swap was done after an error

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
            .await
            .or_else(|error| match error {
                StoreError::Unavailable(error) if matches!(error.downcast_ref(), Some(Error::TimedOut(_))) => Ok(true),
                error => Err(error),
            })?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
