//! 3.11: a function that closes the session waits for itself

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
