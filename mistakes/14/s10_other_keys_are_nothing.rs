//! 10.5: nothing but _permanent. Here a key that is a number doesn't count.

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(key, _)| key.as_str().is_none_or(|key| key == PERMANENT))
    }
}
