//! Step 10, "`remove` takes out one name, and leaves the others in their order": it takes out the key of bytes b"logged_in" together with the text "logged_in", or in its place where only the bytes are there.
impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| match key {
            Value::Binary(bytes) => bytes.as_slice() != name.as_bytes(),
            other => other.as_str() != Some(name),
        });
    }
}
