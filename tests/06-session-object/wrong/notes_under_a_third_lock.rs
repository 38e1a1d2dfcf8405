//! caught by: step_2::no_other_thread_sees_half_a_change
//! sometimes by: step_2::two_threads_are_noted_as_they_are_seen
//! sometimes by: step_3::no_other_thread_sees_half_an_update
//! sometimes by: step_3::two_threads_are_noted_in_their_order
//! sometimes by: step_5::another_thread_s_change_is_destroyed_or_kept
//! Asks whether it is open, changes the view under a second lock, and the list under a third.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        drop(self.open());
        change.apply_to(&mut self.open().view);
        self.open().pending.changes.push(change);
    }
}
