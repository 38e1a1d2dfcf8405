//! 5.5: gives up as Taken after three rounds

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        let mut only = Only::IfAbsent;
        for _ in 0..3 {
            if self.put(&key, record, only, now).await? {
                return Ok(Created::Yes);
            }
            only = match self.find(&key).await? {
                None => Only::IfAbsent,
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
            };
        }
        Ok(Created::Taken)
    }
}
