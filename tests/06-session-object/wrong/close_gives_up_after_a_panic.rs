//! caught by: step_4::a_panic_closes_nothing
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_4::a_function_that_closes_its_session_is_told_so (hangs)
//! also by: step_5::a_late_destroy_leaves_nothing_to_save, step_5::a_panic_keeps_no_id
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! "If it panics, the session is as it was"; here a panic in an update poisons the lock, and `close` panics.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.0.lock().unwrap();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
