//! Step 5, "Of two hundred who create under one key at the same moment, one hears `Yes`: … in the place of an expired record": the expired record is deleted and then added over, so one who has looked before deletes what another has just created, and both hear Yes (on the wire: `md` in place of `ms … C17`).
impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let key = item_key(key);
        while !self.put(&key, record, Only::IfAbsent, now).await? {
            if let Some((there, _)) = self.find(&key).await? {
                if there.is_live(now) {
                    return Ok(Created::Taken);
                }
                self.pool.ask(Command::Delete { key: &key }).await?;
            }
        }
        Ok(Created::Yes)
    }
}
