//! Step 5, "If the item changes between two of its questions, it goes on as in the table, however often": where a look finds nothing, the condition of the round before stays. Right in the first round; but after NS, an expired record with 17, `C17` and NF, a look that hears EN is followed by `C17` again and not by `ME`, without end.
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
            match self.find(&key).await? {
                Some((there, _)) if there.is_live(now) => return Ok(Created::Taken),
                Some((_, cas)) => only = Only::IfUnchanged(cas),
                None => {}
            }
        }
        Ok(Created::Yes)
    }
}
