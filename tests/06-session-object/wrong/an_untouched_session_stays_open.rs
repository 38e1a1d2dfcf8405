//! caught by: step_4::a_closed_session_takes_no_change
//! also by: step_4::a_late_update_runs_no_function
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::a_closed_session_keeps_its_id, step_5::a_late_destroy_leaves_nothing_to_save
//! "On a closed session each of the four kinds of change panics"; here a session with nothing to save isn't closed.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = !state.pending.is_empty();
        std::mem::take(&mut state.pending)
    }
}
