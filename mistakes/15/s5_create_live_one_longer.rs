//! 5.3: the record is live in its last second

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
            only = match self.find(&key).await? {
                None => Only::IfAbsent,
                Some((there, _)) if there.expires >= now => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
            };
        }
        Ok(Created::Yes)
    }
}
