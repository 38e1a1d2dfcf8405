//! caught by: step_2::a_value_comes_back_as_it_was_put
//! Makes a text of the value and reads that: serde_json reads none that is nested more than 127 deep.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let text = self.state().view.get(key)?.to_string();
        serde_json::from_str(&text).ok()
    }
}
