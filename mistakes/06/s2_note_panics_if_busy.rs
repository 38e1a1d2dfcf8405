//! 2.11: a change panics while another thread has the session

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.0.try_lock().expect("nobody else has the session");
        assert!(!state.closed, "the session is closed");
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
