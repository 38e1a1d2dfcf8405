//! 4.6: it does not close

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        std::mem::take(&mut state.pending)
    }
}
