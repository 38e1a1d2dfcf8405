//! caught by: step_2::no_other_thread_sees_half_a_change
//! also by: step_3::no_other_thread_sees_half_an_update
//! sometimes by: step_2::two_threads_are_noted_as_they_are_seen
//! sometimes by: step_3::two_threads_are_noted_in_their_order
//! "Its list has their changes in the order in which the view has seen them"; here another thread can get between the view and the list.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        change.apply_to(&mut self.open().view);
        self.open().pending.changes.push(change);
    }
}
