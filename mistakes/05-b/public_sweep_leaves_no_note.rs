//! Step 5.6: only the sweep of a `create` is noted: after `create`'s at 10 and a call of `sweep` at 20, a full
//! store at 10 doesn't sweep. ("must hold" 5.6: be it `create`'s own or a call of `sweep`)

impl Shelf {
    /// Removes the records that have expired, and returns their number.
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        before - self.records.len()
    }

    /// Makes sure that there is room for one more record, with a sweep if that is needed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`], if as many records as `capacity` are left.
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
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
