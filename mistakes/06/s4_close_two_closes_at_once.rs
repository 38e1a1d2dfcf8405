//! 4.5: two closes at once give the list twice

impl Session {
    pub fn close(&self) -> Pending {
        let pending = self.pending();
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
