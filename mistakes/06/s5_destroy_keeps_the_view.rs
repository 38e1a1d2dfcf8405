//! 5.5: the view stays

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
