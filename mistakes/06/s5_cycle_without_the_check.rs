//! 3.11: a function that calls cycle_id waits for itself

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(!state.closed, "the session is closed");
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
