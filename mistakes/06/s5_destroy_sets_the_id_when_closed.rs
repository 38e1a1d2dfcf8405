//! 5.8: on a closed session the ID change is set, then it panics

impl Session {
    pub fn destroy(&self) {
        let mut state = self.state();
        state.pending.id = IdChange::Destroy;
        assert!(!state.closed, "the session is closed");
        state.view.clear();
        state.pending.changes.clear();
    }
}
