//! step 5, 6: only the last sweep counts, not the one at the latest second.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        self.swept = self.swept.max(Some(now));
        before - self.records.len()
    }
}
