//! caught by: step_5::a_destroyed_session_is_empty
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
