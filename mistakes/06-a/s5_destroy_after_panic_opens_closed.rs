//! Step 5.8: `destroy` looks whether the session is closed only where the lock isn't poisoned.
//! ("must hold" number 5.8 broken; after an update that panicked, or any other panic under the lock, a `destroy` on the closed session is done, and no panic)

impl Session {
    pub fn destroy(&self) {
        assert!(
            !is_updating(),
            "the function given to `update` must not use a session: it gets the value that it needs"
        );
        let mut state = match self.0.lock() {
            Ok(state) => {
                assert!(!state.closed, "the session is closed");
                state
            }
            Err(poisoned) => poisoned.into_inner(),
        };
        state.pending.id = state.pending.id.and(IdChange::Destroy);
        state.pending.changes.clear();
        state.view.clear();
    }
}
