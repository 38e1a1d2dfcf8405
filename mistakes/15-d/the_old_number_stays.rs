//! Step 5, "If the item changes between two of its questions, it goes on as in the table": where a look finds nothing, the condition of the question before is kept; after `NS`, an expired record with number 17, `NF` and `EN` it sends `C17` again in place of `ME`, and with a real memcached asks for ever.

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
            if let Some((old, cas)) = self.find(&key).await? {
                if old.is_live(now) {
                    return Ok(Created::Taken);
                }
                only = Only::IfUnchanged(cas);
            }
        }
        Ok(Created::Yes)
    }
}
