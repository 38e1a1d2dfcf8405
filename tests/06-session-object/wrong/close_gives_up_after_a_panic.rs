//! caught by: step_4::a_panic_closes_nothing
//! also by: step_5::a_late_destroy_leaves_nothing_to_save, step_5::a_panic_keeps_no_id
//! "If it panics, the session is as it was"; here a panic in an update poisons the lock, and `close` panics.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.0.lock().unwrap();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
