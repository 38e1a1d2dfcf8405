//! caught by: step_2::each_method_waits_for_its_turn
//! also by: step_4::what_meets_a_close_is_saved_or_panics
//! Doesn't wait for another thread, and leaves the change undone.

impl Session {
    pub(crate) fn note(&self, change: Change) {
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
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
