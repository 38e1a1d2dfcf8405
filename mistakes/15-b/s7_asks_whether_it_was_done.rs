//! Step 7.6: where the swap's answer is missing, the save looks again, and is `Yes` if its record is there. ("must hold"
//! number 7.6 broken; a question follows the error, and an error in the swap can become `Yes`)

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
            Some((old, cas)) if cas == seen.0 && old.is_live(now) => {}
            _ => return Ok(Saved::Stale),
        }
        let only = Only::IfUnchanged(seen.0);
        match self.put(&key, record, only, now).await {
            Ok(true) => Ok(Saved::Yes),
            Ok(false) => Ok(Saved::Stale),
            Err(StoreError::Unavailable(error)) => match self.find(&key).await {
                Ok(Some((there, cas))) if cas != seen.0 && there == *record => Ok(Saved::Yes),
                _ => Err(StoreError::Unavailable(error)),
            },
            Err(error) => Err(error),
        }
    }
}
