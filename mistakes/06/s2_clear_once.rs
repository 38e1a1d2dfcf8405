//! 2.4: a second clear is left out, though there were inserts in between

impl Session {
    pub fn clear(&self) {
        let mut state = self.open();
        state.view.clear();
        let cleared = state.pending.changes.iter().any(|old| matches!(old, Change::Clear));
        if !cleared {
            state.pending.changes.push(Change::Clear);
        }
    }
}
