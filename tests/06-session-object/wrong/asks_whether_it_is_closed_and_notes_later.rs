//! caught by: step_4::what_meets_a_close_is_saved_or_panics
//! Asks under one lock, and notes the change under another: after a `close` in between, it is lost.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        drop(self.open());
        let mut state = self.state();
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
