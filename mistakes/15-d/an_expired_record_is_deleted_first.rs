//! Step 5, "Of two hundred who create under one key at the same moment, one hears `Yes`: … in the place of an expired record": the expired item is removed with `md`, which has no number, and then added; one who looked a little earlier removes the new record of another and adds its own, so two hear `Yes` (on the wire: `md` in place of `ms … C17`).

impl SessionStore for MemcachedStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let name = item_key(key);
        while !self.put(&name, record, Only::IfAbsent, now).await? {
            if let Some((old, _)) = self.find(&name).await? {
                if old.is_live(now) {
                    return Ok(Created::Taken);
                }
                self.delete(key).await?;
            }
        }
        Ok(Created::Yes)
    }
}
