//! step 5, 3: no version from before a sweep is given out again: a sweep that leaves nothing resets the counter.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        if self.records.is_empty() {
            self.last = 0;
        }
        self.swept = Some(now);
        before - self.records.len()
    }
}
