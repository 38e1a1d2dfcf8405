//! caught by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! Notes the first sweep, and no later one.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept.get_or_insert(now);
        before - self.records.len()
    }
}
