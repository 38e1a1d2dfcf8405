//! right: a loop of another shape

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        loop {
            if self.put(&key, record, Only::IfAbsent, now).await? {
                return Ok(Created::Yes);
            }
            while let Some((there, cas)) = self.find(&key).await? {
                if now < there.expires {
                    return Ok(Created::Taken);
                }
                if self.put(&key, record, Only::IfUnchanged(cas), now).await? {
                    return Ok(Created::Yes);
                }
            }
        }
    }
}
