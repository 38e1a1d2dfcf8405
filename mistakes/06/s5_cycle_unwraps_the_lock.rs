//! 5.9: no cycle_id after a panic

impl Session {
    pub fn cycle_id(&self) {
        assert!(!is_updating(), "no session in an update");
        let mut state = self.0.lock().unwrap();
        assert!(!state.closed, "the session is closed");
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
