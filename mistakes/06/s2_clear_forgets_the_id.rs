//! 5.2: a clear empties all that is pending, what becomes of the ID too

impl Session {
    pub fn clear(&self) {
        let mut state = self.open();
        state.view.clear();
        state.pending = Pending::default();
        state.pending.changes.push(Change::Clear);
    }
}
