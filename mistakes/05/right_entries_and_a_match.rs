//! Right: the entry of the map decides in `create` and `save`, the clock comparison is a `since`, and room is made by `extract_if`.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        !self.expires.since(now).is_zero()
    }
}

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        use std::collections::hash_map::Entry;
        let mut guard = self.shelf();
        let shelf = &mut *guard;
        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        match shelf.records.entry(*key) {
            Entry::Occupied(entry) if entry.get().0.is_live(now) => Ok(Created::Taken),
            Entry::Occupied(mut entry) => {
                entry.insert((record.clone(), version));
                Ok(Created::Yes)
            }
            Entry::Vacant(entry) => {
                entry.insert((record.clone(), version));
                Ok(Created::Yes)
            }
        }
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        use std::collections::hash_map::Entry;
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        let Entry::Occupied(mut entry) = shelf.records.entry(*key) else {
            return Ok(Saved::Stale);
        };
        let (there, found) = entry.get();
        if !there.is_live(now) || *found != seen {
            return Ok(Saved::Stale);
        }
        entry.insert((record.clone(), version));
        Ok(Saved::Yes)
    }
}

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        self.swept = Some(now);
        self.records.extract_if(|_, (record, _)| !record.is_live(now)).count()
    }
}
