//! step 5, 6: only the last sweep counts: `make_room` notes its own ones, and not those of the public sweep.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        before - self.records.len()
    }

    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.records.len() >= capacity && self.swept != Some(now) {
            self.sweep(now);
            self.swept = Some(now);
        }
        if self.records.len() < capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
