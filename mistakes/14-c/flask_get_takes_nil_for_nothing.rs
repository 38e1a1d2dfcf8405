//! Step 9, "`get` gives the value whose key is this text, and `None` where there is none": a name whose value is Python's None (nil, c0) is there, and `get` gives None for it instead of Some(Nil).
impl FlaskSession {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(key, value)| key.as_str() == Some(name) && !value.is_nil())
            .map(|(_, value)| value)
    }
}
