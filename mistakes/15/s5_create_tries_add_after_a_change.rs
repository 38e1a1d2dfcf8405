//! table: after an EX it adds before it looks again

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
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => {
                    if self.put(&key, record, Only::IfUnchanged(cas), now).await? {
                        return Ok(Created::Yes);
                    }
                    Only::IfAbsent
                }
            };
        }
        Ok(Created::Yes)
    }
}
