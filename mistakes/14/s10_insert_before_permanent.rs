//! 10.2: at the end. Here a _permanent goes last.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        match self.0.iter_mut().find(|(key, _)| key.as_str() == Some(name)) {
            Some((_, there)) => *there = value.into(),
            None => {
                self.0.push((name.into(), value.into()));
                let last = self.0.len() - 1;
                if last > 0 && self.0[last - 1].0.as_str() == Some(PERMANENT) {
                    self.0.swap(last - 1, last);
                }
            }
        }
    }
}
