//! 10.5: nothing in it. Here false and nil are nothing.

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(key, value)| key.as_str() == Some(PERMANENT) || value.is_nil())
    }
}
