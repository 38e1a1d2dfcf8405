//! Step 5.5: where an expired record was seen, and then nothing, it goes on with the old number. ("must hold" number 5.5
//! broken; `NS`, expired, `NF`, nothing: the next is `ms … C17` once more and not `ms … ME`, and so without an end)

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
