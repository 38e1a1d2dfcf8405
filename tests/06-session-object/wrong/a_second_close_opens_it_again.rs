//! caught by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::a_closed_session_keeps_its_id
//! Takes the flag for a switch.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = !state.closed;
        std::mem::take(&mut state.pending)
    }
}
