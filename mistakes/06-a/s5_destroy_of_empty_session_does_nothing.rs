//! Step 5.3: `destroy` of a session that is empty and untouched does nothing.
//! ("must hold" number 5.3 broken; a record without values stays, and its ID with it)

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        if state.view.is_empty() && state.pending.is_empty() {
            return;
        }
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.pending.changes.clear();
        state.view.clear();
    }
}
