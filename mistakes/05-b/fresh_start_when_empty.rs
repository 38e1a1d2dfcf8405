//! Step 5.3: if the sweep of a `create` leaves nothing, versions begin at 1 again (not after the public sweep).
//! ("must hold" 5.3: no version from before a sweep is given out again)

impl Shelf {
    /// Makes sure that there is room for one more record, with a sweep if that is needed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`], if as many records as `capacity` are left.
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
            if self.records.is_empty() {
                *self = Self {
                    swept: Some(now),
                    ..Self::default()
                };
            }
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
