//! caught by: step_4::a_close_waits_for_its_turn
//! also by: step_4::nothing_comes_in_while_it_closes, step_5::an_id_change_is_closed_or_panics
//! Doesn't wait for another thread, and says that nothing is pending.

impl Session {
    pub fn close(&self) -> Pending {
        assert!(
            !is_updating(),
            "the function of an update must not use a session"
        );
        let mut state = match self.0.try_lock() {
            Ok(state) => state,
            Err(TryLockError::Poisoned(it)) => it.into_inner(),
            Err(TryLockError::WouldBlock) => return Pending::default(),
        };
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
