//! 5.10/5.8: the ID under one lock, values under the next

impl Session {
    pub fn destroy(&self) {
        self.open().pending.id = IdChange::Destroy;
        let mut state = self.state();
        state.view.clear();
        state.pending.changes.clear();
    }
}
