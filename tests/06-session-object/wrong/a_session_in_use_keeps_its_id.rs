//! caught by: step_5::a_change_of_the_id_waits_for_its_turn
//! also by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! also by: step_5::an_id_change_is_closed_or_panics
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
