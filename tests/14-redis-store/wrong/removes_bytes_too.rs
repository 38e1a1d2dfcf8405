//! caught by: step_10::what_it_does_not_understand_stays
//! A key of bytes goes with the text that has the same bytes.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0
            .retain(|(key, _)| key.as_slice() != Some(name.as_bytes()));
    }
}
