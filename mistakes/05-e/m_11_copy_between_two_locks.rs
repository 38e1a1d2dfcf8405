//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        {
            let shelf = self.shelf();
            match shelf.records.get(key) {
                Some((there, version)) if *version == seen && there.is_live(now) => {}
                _ => return Ok(Saved::Stale),
            }
        }
        // Copied without the lock, so that nobody waits for it.
        let copy = record.clone();
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        if let Some((_, version)) = shelf.records.get(key)
            && *version != seen
        {
            return Ok(Saved::Stale);
        }
        shelf.records.insert(*key, (copy, next));
        Ok(Saved::Yes)
    }
}
