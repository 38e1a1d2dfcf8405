//! caught by: step_5::no_change_undoes_a_cycle
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! also by: step_7::the_console_knows_every_command
//! One status for everything, as in poem and actix-session once: `changed` takes the place of `renewed`.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
        state.pending.id = match state.pending.id {
            IdChange::Cycle => IdChange::Keep,
            other => other,
        };
    }
}
