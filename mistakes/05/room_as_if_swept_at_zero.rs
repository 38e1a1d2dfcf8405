//! step 5, 6: second 0 is like the others: a store that never swept is taken for one that swept in it.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        let swept = self.swept.map_or(0, Timestamp::seconds);
        if now.seconds() != swept {
            self.sweep(now);
        }

        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
