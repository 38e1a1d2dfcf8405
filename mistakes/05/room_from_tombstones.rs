//! step 5, 5: every live record stays: when no other room is left, the tombstones go.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
        }
        if self.records.len() >= capacity {
            self.records.retain(|_, (record, _)| !record.ended);
        }

        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
