//! Step 10, "`insert` replaces the value at its place, and puts a new name at the end" and "Bytes … stay what they were": keys are compared by `as_slice`, which bytes have as well, so `insert("a", 2)` into `{b"a": 1}` overwrites the value of the bytes, and `get("a")` is then `None`.
impl FlaskSession {
    pub fn insert(&mut self, name: &str, value: impl Into<Value>) {
        let is_it = |key: &Value| key.as_slice() == Some(name.as_bytes());
        let place = self.0.iter().position(|(key, _)| is_it(key));
        match place {
            Some(place) => self.0[place].1 = value.into(),
            None => self.0.push((name.into(), value.into())),
        }
    }
}
