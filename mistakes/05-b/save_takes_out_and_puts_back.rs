//! Step 4.4: a save takes the old record out under one lock and puts the new one in under another: a deletion
//! in between is undone. ("must hold" 4.4; two saves of one version still can't both succeed)

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        {
            let mut shelf = self.shelf();
            let fits = shelf
                .records
                .get(key)
                .is_some_and(|(there, current)| *current == seen && there.is_live(now));
            if !fits {
                return Ok(Saved::Stale);
            }
            shelf.records.remove(key);
        }
        let copy = record.clone();
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        shelf.records.insert(*key, (copy, version));
        Ok(Saved::Yes)
    }
}
