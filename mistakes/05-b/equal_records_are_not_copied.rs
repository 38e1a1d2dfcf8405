//! Step 3.9: a save keeps the old record where the new one is `==` to it, so 0.0 doesn't become -0.0 (they are
//! equal). The version is new. ("must hold" 3.9 and 3.1, with 2.1)

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
                if there.is_live(now) && *current == seen =>
            {
                if *there != *record {
                    *there = record.clone();
                }
                *current = version;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
