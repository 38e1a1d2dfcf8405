//! 9.4: gives the value. Here a key that is no text ends the search.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .take_while(|(key, _)| key.is_str())
            .find(|(key, _)| key.as_str() == Some(name))
            .map(|(_, value)| value)
    }
}
