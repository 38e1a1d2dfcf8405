//! 2.11: get gives None while another thread has the session

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.0.try_lock().ok()?;
        state.view.get(key).cloned().and_then(from_json)
    }
}
