//! 5.8: a closed session takes a cycle_id

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
