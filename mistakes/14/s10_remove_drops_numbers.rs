//! 10.4: leaves the others. Here only those whose key is text.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| key.as_str().is_some_and(|key| key != name));
    }
}
