//! 10.2: replaces the value at its place. Here at the end.

impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        self.remove(name);
        self.0.push((name.into(), value.into()));
    }
}
