//! 5.5: the list is emptied, then has a remove for each key

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.pending.changes = state.view.keys().cloned().map(Change::Remove).collect();
        state.view.clear();
        state.pending.id = IdChange::Destroy;
    }
}
