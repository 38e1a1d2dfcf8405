//! 4.5: three locks: asks whether it is closed, copies, and empties: two closes at once give the list twice

impl Session {
    pub fn close(&self) -> Pending {
        if self.state().closed {
            return Pending::default();
        }
        let pending = self.pending();
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
