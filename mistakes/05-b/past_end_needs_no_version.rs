//! Step 3.3: a save whose record has expired already ends the live record in whichever version it is, and says
//! `Yes`. ("must hold" 3.3: another version is `Stale`)

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
                if there.is_live(now) && (*current == seen || !record.is_live(now)) =>
            {
                *there = record.clone();
                *current = version;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
