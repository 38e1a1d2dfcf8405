//! 4.9: looks whether the session is open under one lock, and changes it under the next

impl Session {
    pub(crate) fn note(&self, change: Change) {
        drop(self.open());
        let mut state = self.state();
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
