//! caught by: step_5::a_destroyed_session_is_empty
//! What was inserted before the logout turns up in the session after it.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.view.clear();
    }
}
