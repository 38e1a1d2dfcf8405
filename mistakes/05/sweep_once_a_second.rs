//! step 5, 1: a sweep removes every expired record: a second one in the same second removes none.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        if self.swept == Some(now) {
            return 0;
        }
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        self.swept = Some(now);
        before - self.records.len()
    }
}
