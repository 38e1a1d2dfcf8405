//! 4.7: a closed session has nothing to read

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        state.view.clear();
        std::mem::take(&mut state.pending)
    }
}
