//! 4.6: on a closed session the view is changed before the panic

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.state();
        change.apply_to(&mut state.view);
        assert!(!state.closed, "the session is closed");
        state.pending.changes.push(change);
    }
}
