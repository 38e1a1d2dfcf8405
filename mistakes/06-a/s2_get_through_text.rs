//! Step 2.1: `get` writes the value as text and parses it.
//! ("must hold" number 2.1 broken; the parser stops at 127 lists in each other, so a deeper value that was inserted isn't found, and it may round an `f64` of seventeen digits)

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let text = self.state().view.get(key)?.to_string();
        serde_json::from_str(&text).ok()
    }
}
