//! 5.5: the second destroy does nothing

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        if state.pending.id == IdChange::Destroy {
            return;
        }
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
