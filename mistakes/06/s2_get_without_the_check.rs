//! 3.11: a function that calls get waits for itself

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.view.get(key).cloned().and_then(from_json)
    }
}
