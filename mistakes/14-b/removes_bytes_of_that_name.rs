//! Step 10.4: takes out a key of bytes, too, if the bytes are the name's. (10.4 broken: bytes are no text, and
//! `remove` takes out one name and leaves the others.)

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| match key {
            Value::Binary(bytes) => bytes.as_slice() != name.as_bytes(),
            key => key.as_str() != Some(name),
        });
    }
}
