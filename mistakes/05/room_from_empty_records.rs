//! step 5, 5: every live record stays: those without a value go.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
        }
        if self.records.len() >= capacity {
            self.records.retain(|_, (record, _)| !record.data.is_empty());
        }

        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
