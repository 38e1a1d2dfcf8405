//! caught by: step_5::a_destroyed_session_is_empty
//! also by: step_5::the_console_ends_what_is_destroyed
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::no_other_thread_sees_half_a_destroy, step_5::an_id_change_is_closed_or_panics
//! also by: step_7::the_console_knows_every_command
//! A clear is a change, and a change has to be saved: after each logout, an empty session begins.

impl Session {
    pub fn destroy(&self) {
        self.clear();
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
    }
}
