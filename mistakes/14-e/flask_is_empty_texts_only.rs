//! Step 10, "A session with nothing in it, or nothing but `_permanent`, whatever its value, is empty": only keys that are texts are looked at, so `{_permanent: true, 5: "x"}` and `{b"a": 1}` are empty too (and `commit` ends such a session).
impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        let is_other = |key: &Value| key.as_str().is_some_and(|name| name != PERMANENT);
        !self.0.iter().any(|(key, _)| is_other(key))
    }
}
