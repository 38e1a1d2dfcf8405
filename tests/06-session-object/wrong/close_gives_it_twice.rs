//! caught by: step_4::closing_gives_what_is_pending_once
//! A second close saves a second time, and each update counts twice.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        state.pending.clone()
    }
}
