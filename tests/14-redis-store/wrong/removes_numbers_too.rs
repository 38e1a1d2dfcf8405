//! caught by: step_10::what_it_does_not_understand_stays
//! Keeps the keys that are another text. A number is none.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0
            .retain(|(key, _)| key.as_str().is_some_and(|key| key != name));
    }
}
