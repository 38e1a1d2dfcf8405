//! step 5, 6: only the last sweep counts: the second of the first one is kept for ever.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        self.swept.get_or_insert(now);
        before - self.records.len()
    }
}
