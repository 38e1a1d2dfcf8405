//! caught by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! Notes only the sweeps of its own, so one of long before still counts as the last.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        before - self.records.len()
    }
}

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.records.len() >= capacity && self.swept != Some(now) {
            self.sweep(now);
            self.swept = Some(now);
        }
        if self.records.len() >= capacity {
            return Err(StoreError::Full { capacity });
        }
        Ok(())
    }
}
