//! Makes the change to a copy of the view, and puts the copy in its place after the list has the change; all under one lock.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        let mut view = state.view.clone();
        change.apply_to(&mut view);
        state.pending.changes.push(change);
        state.view = view;
    }
}
