//! 2.11: a change is dropped while another thread has the session

impl Session {
    pub(crate) fn note(&self, change: Change) {
        if let Ok(mut state) = self.0.try_lock() {
            assert!(!state.closed, "the session is closed");
            change.apply_to(&mut state.view);
            state.pending.changes.push(change);
        }
    }
}
