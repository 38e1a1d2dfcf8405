//! step 3, 3: a `Stale` changes nothing: the record is taken out first, and put back only if it fits.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        match shelf.records.remove(key) {
            Some((there, version)) if there.is_live(now) && version == seen => {
                let next = shelf.next_version();
                shelf.records.insert(*key, (record.clone(), next));
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
