//! 10.4: takes out one name. Here the value becomes nil.

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.insert(name, Value::Nil);
    }
}
