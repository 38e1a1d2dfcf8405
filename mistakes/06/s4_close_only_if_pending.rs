//! 4.6: a session with nothing pending is not closed

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = !state.pending.is_empty();
        std::mem::take(&mut state.pending)
    }
}
