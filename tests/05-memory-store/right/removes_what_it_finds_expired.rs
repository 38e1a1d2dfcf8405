//! Clears away what has expired whenever it comes by, uses the map's `entry`, and marks the steps with
//! early returns.

use std::collections::hash_map::Entry;

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.expires > now
    }
}

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let over = self
            .records
            .iter()
            .filter(|(_, (record, _))| !record.is_live(now));
        let over: Vec<StoreKey> = over.map(|(key, _)| *key).collect();
        for key in &over {
            self.records.remove(key);
        }
        over.len()
    }

    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.records.len() >= capacity && self.sweep(now) == 0 {
            return Err(StoreError::Full { capacity });
        }
        match self.records.len() {
            length if length < capacity => Ok(()),
            _ => Err(StoreError::Full { capacity }),
        }
    }
}

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        forget(&mut shelf, key, now);
        if shelf.records.contains_key(key) {
            return Ok(Created::Taken);
        }
        shelf.make_room(self.capacity, now)?;
        let version = shelf.next_version();
        match shelf.records.entry(*key) {
            Entry::Occupied(_) => Ok(Created::Taken),
            Entry::Vacant(place) => {
                place.insert((record.clone(), version));
                Ok(Created::Yes)
            }
        }
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        forget(&mut shelf, key, now);
        Ok(shelf.records.get(key).cloned())
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        forget(&mut shelf, key, now);
        if shelf.records.get(key).map(|(_, version)| *version) != Some(seen) {
            return Ok(Saved::Stale);
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Saved::Yes)
    }
}

fn forget(shelf: &mut Shelf, key: &StoreKey, now: Timestamp) {
    if let Entry::Occupied(place) = shelf.records.entry(*key)
        && !place.get().0.is_live(now)
    {
        place.remove();
    }
}
