//! 4.8: a session in which an update panicked cannot be closed

impl Session {
    pub fn close(&self) -> Pending {
        assert!(!is_updating(), "no session in an update");
        let mut state = self.0.lock().unwrap();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
