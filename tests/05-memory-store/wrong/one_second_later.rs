//! caught by: step_1::even_the_first_and_the_last_second_count
//! also by: step_1::a_record_expires_at_its_end
//! also by: step_5::a_full_store_sweeps_unless_it_has_in_this_very_second
//! Adds one to the time, and in the last second of all there is no next one.

impl Record {
    pub fn is_live(&self, now: Timestamp) -> bool {
        now.seconds() + 1 <= self.expires.seconds()
    }
}
