//! Step 5.5: a store that is full of live records drops its live tombstones. ("must hold" 5.5: every live record
//! stays as it is; 1.3: a tombstone is live like any other record)

impl Shelf {
    /// Makes sure that there is room for one more record, with a sweep if that is needed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`], if as many records as `capacity` are left.
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
            if self.records.len() >= capacity {
                self.records.retain(|_, (record, _)| !record.ended);
            }
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
