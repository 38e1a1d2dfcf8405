//! 4 table: the second close panics

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.open();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
