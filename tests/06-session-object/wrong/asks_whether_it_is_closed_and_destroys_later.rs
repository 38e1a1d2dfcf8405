//! caught by: step_5::an_id_change_is_closed_or_panics
//! Asks under one lock, and destroys under another: after a `close` in between, the logout is lost.

impl Session {
    pub fn destroy(&self) {
        drop(self.open());
        let mut state = self.state();
        state.pending.id = IdChange::Destroy;
        state.pending.changes.clear();
        state.view.clear();
    }
}
