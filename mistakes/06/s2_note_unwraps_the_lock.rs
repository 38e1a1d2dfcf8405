//! 3.9: no change after a panic

impl Session {
    pub(crate) fn note(&self, change: Change) {
        assert!(!is_updating(), "no session in an update");
        let mut state = self.0.lock().unwrap();
        assert!(!state.closed, "the session is closed");
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
