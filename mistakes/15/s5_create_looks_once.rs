//! 5.5: after one look, a no is Taken

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        if self.put(&key, record, Only::IfAbsent, now).await? {
            return Ok(Created::Yes);
        }
        let only = match self.find(&key).await? {
            None => Only::IfAbsent,
            Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
            Some((_, cas)) => Only::IfUnchanged(cas),
        };
        if self.put(&key, record, only, now).await? {
            Ok(Created::Yes)
        } else {
            Ok(Created::Taken)
        }
    }
}
