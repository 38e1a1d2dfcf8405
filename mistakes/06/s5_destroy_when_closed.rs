//! 5.8: a closed session is destroyed

impl Session {
    pub fn destroy(&self) {
        let mut state = self.state();
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
