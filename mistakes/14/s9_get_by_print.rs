//! 9.4: whose key is this text. Here a number that is printed like it, too.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, _)| key.to_string().trim_matches('"') == name)
            .map(|(_, value)| value)
    }
}
