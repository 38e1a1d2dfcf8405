//! 5.8: on a closed session nothing happens, and no panic

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.state();
        if !state.closed {
            state.pending.id = state.pending.id.and(IdChange::Cycle);
        }
    }
}
