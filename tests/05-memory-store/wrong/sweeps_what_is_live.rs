//! caught by: step_6::a_sweep_removes_what_is_over
//! also by: step_6::a_full_store_takes_no_more, step_6::what_is_over_makes_room
//! also by: step_6::saving_and_deleting_need_no_room, step_6::a_flood_of_strangers_is_bounded
//! `retain` keeps what the closure says yes to, and this one says yes to what is over.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| !record.is_live(now));
        before - self.records.len()
    }
}
