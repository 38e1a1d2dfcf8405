//! 10.5: nothing in it is empty, too.

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0.len() == 1 && self.get(PERMANENT).is_some()
    }
}
