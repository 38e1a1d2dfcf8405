//! 5.6: after an error of the set it looks whether it was done

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
            match self.put(&key, record, only, now).await {
                Ok(true) => break,
                Ok(false) => {}
                Err(error) => match self.find(&key).await {
                    Ok(Some((there, _))) if there == *record => break,
                    _ => return Err(error),
                },
            }
            only = match self.find(&key).await? {
                None => Only::IfAbsent,
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => Only::IfUnchanged(cas),
            };
        }
        Ok(Created::Yes)
    }
}
