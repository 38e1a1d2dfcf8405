//! step 4, 5: no version of the old record fits a new one: the version is one more than the highest that is there.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
        {
            return Ok(Created::Taken);
        }

        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }

        let highest = shelf.records.values().map(|(_, version)| version.0).max();
        let version = Version(highest.map_or(1, |highest| highest + 1));
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }

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
                *there = record.clone();
                version.0 += 1;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
