//! 5.5: the second destroy empties the view and not the list

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.view.clear();
        if state.pending.id != IdChange::Destroy {
            state.pending.changes.clear();
        }
        state.pending.id = IdChange::Destroy;
    }
}
