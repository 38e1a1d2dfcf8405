//! 4.6: the second close opens it

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = !state.closed;
        std::mem::take(&mut state.pending)
    }
}
