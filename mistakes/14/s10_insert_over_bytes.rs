//! 10.3: keys stay what they were. Here a key of bytes is taken for the text.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        match self.0.iter_mut().find(|(key, _)| key.as_slice() == Some(name.as_bytes())) {
            Some((_, there)) => *there = value.into(),
            None => self.0.push((name.into(), value.into())),
        }
    }
}
