//! 2.4: only updates are noted where they change nothing

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        let before = state.view.clone();
        change.apply_to(&mut state.view);
        if state.view != before || !matches!(change, Change::Insert(..)) {
            state.pending.changes.push(change);
        }
    }
}
