//! 4.5: what is pending stays pending

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        state.pending.clone()
    }
}
