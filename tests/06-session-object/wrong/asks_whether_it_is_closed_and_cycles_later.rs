//! caught by: step_5::an_id_change_is_closed_or_panics
//! Asks under one lock, and changes the ID under another: after a `close` in between, it is lost.

impl Session {
    pub fn cycle_id(&self) {
        drop(self.open());
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
