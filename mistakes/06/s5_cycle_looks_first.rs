//! 5.8: looks whether it is open under one lock, writes under the next

impl Session {
    pub fn cycle_id(&self) {
        drop(self.open());
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
