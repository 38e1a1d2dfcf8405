//! Step 7, "From the second of its `expires` on, a save over the record is `Stale`, although the number fits": the record that is to be saved is asked whether it is live, and not the one that is there, so a save that moves the expiry ahead brings an expired session back with Yes.
impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        match self.find(&key).await? {
            Some((_, cas)) if cas == seen.0 && record.is_live(now) => {}
            _ => return Ok(Saved::Stale),
        }
        if self.put(&key, record, Only::IfUnchanged(seen.0), now).await? {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
