//! Step 9.4: `get` gives None for a name whose value is Python's None. (9.4 broken: it gives the value whose key is
//! this text, so `Some(&Value::Nil)`.)

impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, _)| key.as_str() == Some(name))
            .map(|(_, value)| value)
            .filter(|value| !value.is_nil())
    }
}
