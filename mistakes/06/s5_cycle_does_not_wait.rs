//! 5.2: cycle_id does nothing while another thread has the session

impl Session {
    pub fn cycle_id(&self) {
        assert!(!is_updating(), "no session in an update");
        if let Ok(mut state) = self.0.try_lock() {
            assert!(!state.closed, "the session is closed");
            state.pending.id = state.pending.id.and(IdChange::Cycle);
        }
    }
}
