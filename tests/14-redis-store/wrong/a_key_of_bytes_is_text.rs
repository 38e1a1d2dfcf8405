//! caught by: step_9::reads_what_flask_session_wrote
//! `as_slice` gives the bytes of a text, and those of bytes as well.

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, _)| key.as_slice() == Some(name.as_bytes()))
            .map(|(_, value)| value)
    }
}
