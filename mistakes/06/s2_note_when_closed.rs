//! 4.6: a change of a closed session

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.state();
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
