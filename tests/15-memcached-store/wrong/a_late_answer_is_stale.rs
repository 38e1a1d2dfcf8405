//! caught by: step_7::an_outage_is_not_stale
//! Says Stale where the swap wasn't answered in time. It may have been done, and is done again.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, there)) if there == seen => {}
            _ => return Ok(Saved::Stale),
        }
        match self
            .put(&item_key(key), record, Only::IfUnchanged(seen.0), now)
            .await
        {
            Ok(true) => Ok(Saved::Yes),
            Ok(false) => Ok(Saved::Stale),
            Err(StoreError::Unavailable(error))
                if error.to_string().contains("no answer within") =>
            {
                Ok(Saved::Stale)
            }
            Err(error) => Err(error),
        }
    }
}
