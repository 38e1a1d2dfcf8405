//! 4.5: looks whether it is closed under one lock, clones and closes under the next

impl Session {
    pub fn close(&self) -> Pending {
        if self.state().closed {
            return Pending::default();
        }
        let mut state = self.state();
        state.closed = true;
        let pending = state.pending.clone();
        state.pending.id = IdChange::Keep;
        pending
    }
}
