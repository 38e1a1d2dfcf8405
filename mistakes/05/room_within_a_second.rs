//! step 5, 6: only in the same second: `since` gives zero for a last sweep at a later second.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        let due = self.swept.is_none_or(|swept| !now.since(swept).is_zero());
        if due {
            self.sweep(now);
        }

        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
