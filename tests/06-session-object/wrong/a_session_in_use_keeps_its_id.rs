//! caught by: step_5::a_change_of_the_id_waits_for_its_turn
//! Doesn't wait for another thread, and leaves the ID as it is.

impl Session {
    pub fn cycle_id(&self) {
        assert!(
            !is_updating(),
            "the function of an update must not use a session"
        );
        let mut state = match self.0.try_lock() {
            Ok(state) => state,
            Err(TryLockError::Poisoned(it)) => it.into_inner(),
            Err(TryLockError::WouldBlock) => return,
        };
        assert!(!state.closed, "the session is closed");
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
