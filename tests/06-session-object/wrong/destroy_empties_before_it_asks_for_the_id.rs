//! caught by: step_5::an_id_change_is_closed_or_panics
//! Empties under one lock, and changes the ID under another: a `close` in between gets neither the list
//! nor the end.

impl Session {
    pub fn destroy(&self) {
        let mut state = self.open();
        state.view.clear();
        state.pending.changes.clear();
        drop(state);
        self.open().pending.id = IdChange::Destroy;
    }
}
