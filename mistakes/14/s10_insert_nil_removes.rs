//! 10.2: replaces the value. Here a nil takes the name out.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        let value: Value = value.into();
        if value.is_nil() {
            return self.remove(name);
        }
        match self.0.iter_mut().find(|(key, _)| key.as_str() == Some(name)) {
            Some((_, there)) => *there = value,
            None => self.0.push((name.into(), value)),
        }
    }
}
