//! 5.8: on a closed session the view is emptied, then it panics

impl Session {
    pub fn destroy(&self) {
        let mut state = self.state();
        state.view.clear();
        assert!(!state.closed, "the session is closed");
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
