//! 5.3: a session without values and changes is not ended

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        if state.view.is_empty() && state.pending.changes.is_empty() {
            return;
        }
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
