//! Step 5.3: a record that has expired when it comes is `Yes`, and isn't set. ("must hold" number 5.3 broken; there is one
//! question, a look. A live record there is still `Taken`, and an unstorable one still `Unstorable`)

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        if !record.is_live(now) {
            value_of(record)?;
            return Ok(match self.find(&key).await? {
                Some((old, _)) if old.is_live(now) => Created::Taken,
                _ => Created::Yes,
            });
        }
        let mut only = Only::IfAbsent;
        loop {
            if self.put(&key, record, only, now).await? {
                return Ok(Created::Yes);
            }
            only = match self.find(&key).await? {
                Some((old, _)) if old.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
                None => Only::IfAbsent,
            };
        }
    }
}
