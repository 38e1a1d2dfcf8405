//! caught by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! Notes only a sweep that removed something, so an older second stays noted.

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
