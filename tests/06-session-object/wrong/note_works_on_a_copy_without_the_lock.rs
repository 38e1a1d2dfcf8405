//! caught by: step_3::a_function_runs_behind_the_lock
//! sometimes by: step_2::two_threads_are_noted_as_they_are_seen
//! sometimes by: step_3::two_threads_are_noted_in_their_order
//! sometimes by: step_5::another_thread_s_change_is_destroyed_or_kept
//! "The handler's function runs while the session is locked", and a handler sees at once what it has done; here what a clone has changed meanwhile is gone from the view.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut view = self.open().view.clone();
        change.apply_to(&mut view);
        let mut state = self.open();
        state.view = view;
        state.pending.changes.push(change);
    }
}
