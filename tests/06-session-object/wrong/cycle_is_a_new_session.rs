//! caught by: step_5::a_cycle_keeps_the_values
//! also by: step_5::a_closed_session_keeps_its_id, step_5::the_console_ends_what_is_destroyed
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! also by: step_5::an_id_change_is_closed_or_panics, step_5::of_two_closes_one_gives_the_id
//! Another ID, and the cart is empty.

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
        state.pending.changes.clear();
        state.view.clear();
    }
}
