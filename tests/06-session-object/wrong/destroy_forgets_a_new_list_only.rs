//! caught by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! "After a `destroy` the list is empty"; here it stays if the ID was to be cycled.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        if state.pending.id == IdChange::Keep {
            state.pending.changes.clear();
        }
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.view.clear();
    }
}
