//! caught by: step_10::what_it_does_not_understand_stays
//! Takes a nil for "nothing there". Python's None is a value.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        let value: Value = value.into();
        if value.is_nil() {
            return self.remove(name);
        }
        match self
            .0
            .iter_mut()
            .find(|(key, _)| key.as_str() == Some(name))
        {
            Some((_, there)) => *there = value,
            None => self.0.push((name.into(), value)),
        }
    }
}
