//! caught by: step_5::what_others_put_there_is_damaged
//! Puts a session in the place of something that it can't read.

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
            only = match self.find(&key).await {
                Err(StoreError::Damaged(_)) => {
                    drop(self.pool.ask(Command::Delete { key: &key }).await?);
                    Only::IfAbsent
                }
                Err(error) => return Err(error),
                Ok(Some((there, _))) if there.is_live(now) => return Ok(Created::Taken),
                Ok(Some((_, cas))) => Only::IfUnchanged(cas),
                Ok(None) => Only::IfAbsent,
            };
        }
        Ok(Created::Yes)
    }
}
