//! 5.3: destroy does nothing while another thread has the session

impl Session {
    pub fn destroy(&self) {
        assert!(!is_updating(), "no session in an update");
        let mut state = match self.0.try_lock() {
            Ok(state) => state,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return,
        };
        assert!(!state.closed, "the session is closed");
        state.view.clear();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
