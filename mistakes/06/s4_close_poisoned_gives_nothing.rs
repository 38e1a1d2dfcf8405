//! 4.8: after a panic, close gives nothing

impl Session {
    pub fn close(&self) -> Pending {
        assert!(!is_updating(), "no session in an update");
        match self.0.lock() {
            Ok(mut state) => {
                state.closed = true;
                std::mem::take(&mut state.pending)
            }
            Err(poisoned) => {
                poisoned.into_inner().closed = true;
                Pending::default()
            }
        }
    }
}
