//! 10.4: the others in their order.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        if let Some(at) = self.0.iter().position(|(key, _)| key.as_str() == Some(name)) {
            self.0.swap_remove(at);
        }
    }
}
