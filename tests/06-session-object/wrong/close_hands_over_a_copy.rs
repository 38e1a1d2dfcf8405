//! caught by: step_4::what_was_handed_over_is_pending_no_more
//! also by: step_4::what_meets_a_close_is_saved_or_panics, step_5::an_id_change_is_closed_or_panics
//! "What was pending is handed over, once"; here `close` gives it once, but `pending` still shows it afterwards.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        if state.closed {
            return Pending::default();
        }
        state.closed = true;
        state.pending.clone()
    }
}
