//! caught by: step_9::reads_what_flask_session_wrote
//! Looks no further than the first key that is no text.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .take_while(|(key, _)| key.is_str())
            .find(|(key, _)| key.as_str() == Some(name))
            .map(|(_, value)| value)
    }
}
