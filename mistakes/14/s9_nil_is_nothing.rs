//! 9.4: None where there is none. Here also for a nil.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, _)| key.as_str() == Some(name))
            .map(|(_, value)| value)
            .filter(|value| !value.is_nil())
    }
}
