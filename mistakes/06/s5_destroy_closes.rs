//! 5.6: nothing can be changed after a destroy

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
        state.closed = true;
    }
}
