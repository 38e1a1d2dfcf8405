//! 3.11: a function that destroys the session waits for itself

impl Session {
    pub fn destroy(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(!state.closed, "the session is closed");
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
