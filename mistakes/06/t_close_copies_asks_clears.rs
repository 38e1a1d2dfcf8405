//! 4.5: three locks: copies, asks whether it is closed, and empties

impl Session {
    pub fn close(&self) -> Pending {
        let pending = self.pending();
        if self.state().closed {
            return Pending::default();
        }
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
