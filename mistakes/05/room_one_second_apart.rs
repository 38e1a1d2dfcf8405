//! step 5, 6: the same second, and not the next one.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        let due = self.swept.is_none_or(|swept| now.seconds().abs_diff(swept.seconds()) > 1);
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
