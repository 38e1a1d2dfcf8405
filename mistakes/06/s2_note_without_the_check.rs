//! 3.11: a function that changes the session waits for itself

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        assert!(!state.closed, "the session is closed");
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
