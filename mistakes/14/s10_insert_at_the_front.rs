//! 10.2: a new name at the end.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        match self.0.iter_mut().find(|(key, _)| key.as_str() == Some(name)) {
            Some((_, there)) => *there = value.into(),
            None => self.0.insert(0, (name.into(), value.into())),
        }
    }
}
