//! 4.9: close gives nothing while another thread has the session

impl Session {
    pub fn close(&self) -> Pending {
        match self.0.try_lock() {
            Err(TryLockError::WouldBlock) => Pending::default(),
            Err(TryLockError::Poisoned(poisoned)) => {
                let mut state = poisoned.into_inner();
                state.closed = true;
                std::mem::take(&mut state.pending)
            }
            Ok(mut state) => {
                state.closed = true;
                std::mem::take(&mut state.pending)
            }
        }
    }
}
