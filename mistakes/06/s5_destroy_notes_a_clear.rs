//! 5.5: a clear is in the list

impl Session {
    pub fn destroy(&self) {
        self.clear();
        let mut state = self.open();
        state.pending.id = IdChange::Destroy;
    }
}
