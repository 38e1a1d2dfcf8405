//! Step 3.1: a save in the right version doesn't replace a live tombstone by a record that is none; it says
//! `Stale`. ("must hold" 3.1, 3.2: only `ended`; a store keeps that field like the rest)

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, current))
                if there.is_live(now) && *current == seen && (record.ended || !there.ended) =>
            {
                *there = record.clone();
                *current = version;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
