//! 5.5: the list stays

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.view.clear();
        state.pending.id = IdChange::Destroy;
    }
}
