//! 2.7/3.7: an update that panics is in the list

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        state.pending.changes.push(change.clone());
        change.apply_to(&mut state.view);
    }
}
