//! caught by: step_5::a_destroyed_session_is_empty
//! Until the answer is sent, the handler still sees the user who has logged out.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.pending.changes.clear();
    }
}
