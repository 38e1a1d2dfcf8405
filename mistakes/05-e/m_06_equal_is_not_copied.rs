//! What is kept for one session.

impl SessionStore for MemoryStore {
async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        if let Some((there, version)) = shelf.records.get_mut(key)
            && *version == seen
            && there.is_live(now)
        {
            if *there != *record {
                *there = record.clone();
            }
            *version = next;
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }
}
