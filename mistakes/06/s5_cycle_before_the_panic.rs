//! 5.8: on a closed session the ID change is set, then it panics

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
        assert!(!state.closed, "the session is closed");
    }
}
