//! step 5, 10: no more records than the capacity: tombstones aren't counted.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        let count = |records: &HashMap<StoreKey, (Record, Version)>| {
            records.values().filter(|(record, _)| !record.ended).count()
        };
        if count(&self.records) >= capacity && self.swept != Some(now) {
            self.sweep(now);
        }
        if count(&self.records) < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
