//! step 5, 1: no other: a live tombstone is swept.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now) && !record.ended);

        self.swept = Some(now);
        before - self.records.len()
    }
}
