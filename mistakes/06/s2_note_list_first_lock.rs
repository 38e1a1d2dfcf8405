//! 2.9: the list under one lock, the view under another

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut view = self.open().view.clone();
        change.apply_to(&mut view);
        let mut state = self.open();
        state.view = view;
        state.pending.changes.push(change);
    }
}
