//! Step 9.4: a name whose value is Python's `None` isn't found. ("must hold" number 9.4 broken; `get` gives `None`, and
//! not `Some(&Value::Nil)`)

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.0.iter().find(|(key, _)| key.as_str() == Some(name));
        found.map(|(_, value)| value).filter(|value| !value.is_nil())
    }
}
