//! caught by: step_2::reads_what_was_loaded
//! "`get` returns the value that was loaded"; here a null is no value.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        value.filter(|value| !value.is_null()).and_then(from_json)
    }
}
