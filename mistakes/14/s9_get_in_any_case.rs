//! 9.4: this text. Here in any case.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, _)| key.as_str().is_some_and(|key| key.eq_ignore_ascii_case(name)))
            .map(|(_, value)| value)
    }
}
