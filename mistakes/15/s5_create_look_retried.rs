//! 5.6: a look that fails is repeated once

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        let mut only = Only::IfAbsent;
        while !self.put(&key, record, only, now).await? {
            let found = match self.find(&key).await {
                Err(StoreError::Unavailable(_)) => self.find(&key).await?,
                found => found?,
            };
            only = match found {
                None => Only::IfAbsent,
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
            };
        }
        Ok(Created::Yes)
    }
}
