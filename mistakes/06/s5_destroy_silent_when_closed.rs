//! 5.8: on a closed session nothing happens, and no panic

impl Session {
    pub fn destroy(&self) {
        let mut state = self.state();
        if state.closed {
            return;
        }
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
