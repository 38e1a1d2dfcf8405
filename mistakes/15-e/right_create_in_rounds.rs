//! No variable for the condition outside of the loop: a first add, and then rounds of a look and a set whose condition comes from that look.
impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        let mut is_done = self.put(&key, record, Only::IfAbsent, now).await?;
        while !is_done {
            let found = self.find(&key).await?;
            let only = match &found {
                Some((_, cas)) => Only::IfUnchanged(*cas),
                None => Only::IfAbsent,
            };
            if found.is_some_and(|(there, _)| there.is_live(now)) {
                return Ok(Created::Taken);
            }
            is_done = self.put(&key, record, only, now).await?;
        }
        Ok(Created::Yes)
    }
}
