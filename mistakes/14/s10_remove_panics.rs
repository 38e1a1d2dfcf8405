//! 10.4: a name that isn't there is no error.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        let at = self.0.iter().position(|(key, _)| key.as_str() == Some(name));
        self.0.remove(at.expect("it is there"));
    }
}
