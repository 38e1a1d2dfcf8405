//! caught by: step_10::what_it_does_not_understand_stays
//! Replaces what lies under a key of bytes.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        match self
            .0
            .iter_mut()
            .find(|(key, _)| key.as_slice() == Some(name.as_bytes()))
        {
            Some((_, there)) => *there = value.into(),
            None => self.0.push((name.into(), value.into())),
        }
    }
}
