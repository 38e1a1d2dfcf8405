//! caught by: step_5::a_cycle_keeps_the_values
//! Another ID, and the cart is empty.

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
        state.pending.changes.clear();
        state.view.clear();
    }
}
