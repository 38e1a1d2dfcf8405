//! 5.10: the list under one lock, the view under the next

impl Session {
    pub fn destroy(&self) {
        self.open().pending.changes.clear();
        let mut state = self.open();
        state.view.clear();
        state.pending.id = IdChange::Destroy;
    }
}
