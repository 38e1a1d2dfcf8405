//! 3.9: get panics after a panic

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let _ = crate::updater::is_updating();
        let state = self.0.lock().unwrap();
        state.view.get(key).cloned().and_then(from_json)
    }
}
