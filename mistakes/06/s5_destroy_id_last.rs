//! 5.10/5.8: values under one lock, the ID under the next

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.view.clear();
        state.pending.changes.clear();
        drop(state);
        self.open().pending.id = IdChange::Destroy;
    }
}
