//! 5.5: the second destroy empties the list and not the view

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        if state.pending.id != IdChange::Destroy {
            state.view.clear();
        }
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
