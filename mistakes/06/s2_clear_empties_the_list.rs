//! 2.4: a clear empties the list, and is not noted

impl Session {
    pub fn clear(&self) {
        let mut state = self.open();
        state.view.clear();
        state.pending.changes.clear();
    }
}
