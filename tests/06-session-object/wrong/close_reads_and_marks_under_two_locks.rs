//! caught by: step_4::nothing_comes_in_while_it_closes
//! What another task inserts between the two locks is in neither the list nor the next one, and no error says so.

impl Session {
    pub fn close(&self) -> Pending {
        let pending = self.pending();
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
