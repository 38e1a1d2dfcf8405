//! step 5, 1: however many: only the first 10,000 entries are looked at.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        let mut looked_at = 0;
        self.records.retain(|_, (record, _)| {
            looked_at += 1;
            looked_at > 10_000 || record.is_live(now)
        });
        self.swept = Some(now);
        before - self.records.len()
    }
}
