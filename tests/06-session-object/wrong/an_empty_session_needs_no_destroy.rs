//! caught by: step_5::no_change_undoes_a_cycle
//! Where there is nothing to empty, a `cycle_id` stays what it was.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        let is_empty = state.view.is_empty() && state.pending.changes.is_empty();
        if !is_empty || state.pending.id == IdChange::Keep {
            state.pending.id = IdChange::Destroy;
        }
        state.pending.changes.clear();
        state.view.clear();
    }
}
