//! caught by: step_2::each_method_waits_for_its_turn
//! Doesn't wait for another thread, and says that there is nothing.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        assert!(
            !is_updating(),
            "the function of an update must not use a session"
        );
        let state = match self.0.try_lock() {
            Ok(state) => state,
            Err(TryLockError::Poisoned(it)) => it.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        let value = state.view.get(key).cloned();
        drop(state);
        value.and_then(from_json)
    }
}
