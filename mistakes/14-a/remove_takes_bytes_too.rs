//! Step 10.4: `remove("logged_in")` takes out the key `b"logged_in"`, too. ("must hold" number 10.4 broken, "leaves the
//! others"; `as_slice` gives the bytes of a text and of bytes)

impl FlaskSession {
    pub fn remove(&mut self, name: &str) {
        self.0
            .retain(|(key, _)| key.as_slice() != Some(name.as_bytes()));
    }
}
