//! 2.7: right but for what is noted where nothing changes

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        let before = state.view.clone();
        change.apply_to(&mut state.view);
        if state.view != before {
            state.pending.changes.push(change);
        }
    }
}
