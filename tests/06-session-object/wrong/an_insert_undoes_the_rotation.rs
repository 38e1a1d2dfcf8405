//! caught by: step_5::no_change_undoes_a_cycle
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
