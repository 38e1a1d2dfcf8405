//! caught by: step_5::who_is_overtaken_looks_again
//! Clears away what is over, and adds. In between, somebody else's new record may be what is deleted.

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let item = item_key(key);
        while !self.put(&item, record, Only::IfAbsent, now).await? {
            match self.find(&item).await? {
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some(_) => self.delete(key).await?,
                None => {}
            }
        }
        Ok(Created::Yes)
    }
}
