//! step 5, 6: only the last sweep counts: one that removed nothing isn't noted, so an older second stays.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));

        let removed = before - self.records.len();
        if removed > 0 {
            self.swept = Some(now);
        }
        removed
    }
}
