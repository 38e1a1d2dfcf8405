//! caught by: step_5::a_closed_session_keeps_its_id
//! also by: step_5::a_late_destroy_leaves_nothing_to_save
//! "On a closed session, `destroy` panics"; here it ends a session that has been handed over.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.pending.changes.clear();
        state.view.clear();
    }
}
