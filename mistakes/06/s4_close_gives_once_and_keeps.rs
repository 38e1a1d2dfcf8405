//! 4.5: the second close gives nothing, pending still does

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        if state.closed {
            return Pending::default();
        }
        state.closed = true;
        state.pending.clone()
    }
}
