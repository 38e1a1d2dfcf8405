//! RIGHT: sweep lists the expired keys, then removes each; create asks make_room for every record that it stores in a full
//! store, also in the place of an expired one, and draws its version under an earlier lock; save puts the value by entry.

use std::collections::hash_map::Entry;

impl Shelf {
    /// Removes the records that have expired, and returns their number.
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let mut gone = Vec::new();
        for (key, (record, _)) in &self.records {
            if !record.is_live(now) {
                gone.push(*key);
            }
        }
        for key in &gone {
            self.records.remove(key);
        }
        self.swept = Some(now);
        gone.len()
    }

    /// Makes sure that there is room for one more record, with a sweep if that is needed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`], if as many records as `capacity` are left.
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        let is_full = |shelf: &Self| shelf.records.len() >= capacity;
        let swept_just_now = self.swept.is_some_and(|last| last == now);
        if is_full(self) && !swept_just_now {
            self.sweep(now);
        }
        if is_full(self) {
            return Err(StoreError::Full { capacity });
        }
        Ok(())
    }
}

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let copy = record.clone();
        let version = self.shelf().next_version();
        let mut shelf = self.shelf();
        let taken = shelf
            .records
            .get(key)
            .is_some_and(|(there, _)| there.is_live(now));
        if taken {
            return Ok(Created::Taken);
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        shelf.records.insert(*key, (copy, version));
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
        let Entry::Occupied(mut place) = shelf.records.entry(*key) else {
            return Ok(Saved::Stale);
        };
        let (there, current) = place.get();
        if !there.is_live(now) || *current != seen {
            return Ok(Saved::Stale);
        }
        place.insert((record.clone(), next));
        Ok(Saved::Yes)
    }
}
