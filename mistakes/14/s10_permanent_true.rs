//! 10.5: nothing but _permanent, whichever its value. Here only true.

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(key, value)| key.as_str() == Some(PERMANENT) && value.as_bool() == Some(true))
    }
}
