//! 10.4: takes out one name. Here a key of bytes goes with it.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| key.as_slice() != Some(name.as_bytes()));
    }
}
