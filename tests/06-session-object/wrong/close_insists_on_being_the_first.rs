//! caught by: step_4::closing_gives_what_is_pending_once
//! The second one to close gets a panic in the place of nothing.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.open();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
