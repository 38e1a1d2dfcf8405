//! 9.4: the value whose key is this text. Here bytes as well.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, _)| key.as_slice() == Some(name.as_bytes()))
            .map(|(_, value)| value)
    }
}
