//! step 3, 2: a new version also if the save changed only `expires`: moving the end is no change of the session.

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
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                if there.data != record.data || there.ended != record.ended {
                    *version = next;
                }
                *there = record.clone();
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
