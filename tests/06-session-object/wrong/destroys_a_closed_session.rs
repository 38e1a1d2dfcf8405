//! caught by: step_5::a_closed_session_keeps_its_id
//! "On a closed session, `destroy` panics"; here it ends a session that has been handed over.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.pending.changes.clear();
        state.view.clear();
    }
}
