//! caught by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_full_store_takes_no_more
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! also by: step_5::a_place_is_taken_over_in_a_full_store, step_5::saving_and_deleting_need_no_room
//! Packs the records that are left into a new map, with new versions: each request under way is late.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        for (key, (record, _)) in std::mem::take(&mut self.records) {
            if record.is_live(now) {
                let version = self.next_version();
                self.records.insert(key, (record, version));
            }
        }
        self.swept = Some(now);
        before - self.records.len()
    }
}
