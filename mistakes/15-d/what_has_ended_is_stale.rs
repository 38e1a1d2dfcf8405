//! Step 7, "A save of the version that was seen is `Yes`": a save over a tombstone is `Stale`, although it is live and the number fits; create a record with `ended`, load it, save with its version: `Stale` in place of `Yes`, and the old record stays.

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        let Some((old, cas)) = self.find(&key).await? else {
            return Ok(Saved::Stale);
        };
        if Version(cas) != seen || old.ended || !old.is_live(now) {
            return Ok(Saved::Stale);
        }
        if self.put(&key, record, Only::IfUnchanged(cas), now).await? {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
