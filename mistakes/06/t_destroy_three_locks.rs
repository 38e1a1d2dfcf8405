//! 5.10: three locks: asks, empties the view, the rest

impl Session {
    pub fn destroy(&self) {
        drop(self.open());
        self.open().view.clear();
        let mut state = self.open();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
