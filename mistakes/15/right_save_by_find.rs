//! right: find, and its number

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let name = item_key(key);
        let Some((there, cas)) = self.find(&name).await? else {
            return Ok(Saved::Stale);
        };
        if cas != seen.0 || there.expires <= now {
            return Ok(Saved::Stale);
        }
        let done = self.put(&name, record, Only::IfUnchanged(cas), now).await?;
        Ok(if done { Saved::Yes } else { Saved::Stale })
    }
}
