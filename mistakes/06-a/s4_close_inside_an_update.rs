//! Step 3.11: `close` takes the lock itself, without the check of `state`.
//! ("must hold" number 3.11 broken; a function that closes another session isn't refused, and one that closes its own waits for ever)

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
