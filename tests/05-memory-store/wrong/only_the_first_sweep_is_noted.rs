//! caught by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! also by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! Notes the first sweep, and no later one.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| record.is_live(now));
        self.swept.get_or_insert(now);
        before - self.records.len()
    }
}
