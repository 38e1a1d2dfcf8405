//! caught by: step_4::a_closed_session_takes_no_change
//! also by: step_4::a_late_update_runs_no_function, step_4::nothing_comes_in_while_it_closes
//! also by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::a_closed_session_keeps_its_id, step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::an_id_change_is_closed_or_panics
//! "On a closed session each of the four kinds of change panics"; here a session with nothing to save isn't closed.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = !state.pending.is_empty();
        std::mem::take(&mut state.pending)
    }
}
