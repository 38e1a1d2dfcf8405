//! caught by: step_5::a_full_store_takes_no_more
//! also by: step_5::a_place_is_taken_over_in_a_full_store
//! A full store throws its tombstones out, and slow requests are strangers.

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
