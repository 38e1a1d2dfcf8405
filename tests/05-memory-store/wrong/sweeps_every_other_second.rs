//! caught by: step_5::what_has_expired_makes_room
//! Takes two seconds for one.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept.map(|swept| swept.seconds() / 2) != Some(now.seconds() / 2) {
            self.sweep(now);
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
