//! 5.9: no destroy after a panic

impl Session {
    pub fn destroy(&self) {
        assert!(!is_updating(), "no session in an update");
        let mut state = self.0.lock().unwrap();
        assert!(!state.closed, "the session is closed");
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
