//! 10.5: nothing but _permanent. Here any one entry.

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0.len() <= 1
    }
}
