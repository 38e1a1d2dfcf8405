//! step 5, 4: a `create` in a full store sweeps: it removes one expired record, and the others stay.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.records.len() >= capacity && self.swept != Some(now) {
            let dead = self.records.iter().find(|(_, (record, _))| !record.is_live(now));
            if let Some(key) = dead.map(|(key, _)| *key) {
                self.records.remove(&key);
            }
        }

        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
