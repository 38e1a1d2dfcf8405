//! Step 5, "An item that holds no record is `StoreError::Damaged`": a `create` over such an item says Taken, since something lies there.
impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        let mut only = Only::IfAbsent;
        loop {
            if self.put(&key, record, only, now).await? {
                return Ok(Created::Yes);
            }
            only = match self.find(&key).await {
                Ok(Some((there, _))) if there.is_live(now) => return Ok(Created::Taken),
                Ok(Some((_, cas))) => Only::IfUnchanged(cas),
                Ok(None) => Only::IfAbsent,
                Err(StoreError::Damaged { .. }) => return Ok(Created::Taken),
                Err(error) => return Err(error),
            };
        }
    }
}
