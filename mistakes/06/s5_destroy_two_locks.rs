//! 5.10: the view under one lock, the list and the ID under the next

impl Session {
    pub fn destroy(&self) {
        self.open().view.clear();
        let mut state = self.open();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
