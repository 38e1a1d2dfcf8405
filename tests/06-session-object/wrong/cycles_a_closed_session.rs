//! caught by: step_5::a_closed_session_keeps_its_id
//! also by: step_5::a_late_destroy_leaves_nothing_to_save, step_5::an_id_change_is_closed_or_panics
//! The handler believes that the ID has changed, and it never will.

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
