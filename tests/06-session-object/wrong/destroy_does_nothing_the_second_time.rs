//! caught by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! "`destroy` leaves nothing to read, and nothing in the list from before"; here a second one leaves what was inserted after the first.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        if state.pending.id == IdChange::Destroy {
            return;
        }
        state.pending.id = IdChange::Destroy;
        state.pending.changes.clear();
        state.view.clear();
    }
}
