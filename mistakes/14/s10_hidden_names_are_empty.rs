//! 10.5: nothing but _permanent. Here any name that begins with _: _flashes, _fresh.

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(key, _)| key.as_str().is_some_and(|key| key.starts_with('_')))
    }
}
