//! caught by: step_5::a_destroyed_session_is_empty
//! A clear is a change, and a change has to be saved: after each logout, an empty session begins.

impl Session {
    pub fn destroy(&self) {
        self.clear();
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
    }
}
