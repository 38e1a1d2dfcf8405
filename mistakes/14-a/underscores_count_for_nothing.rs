//! Step 10.5: a session with `_user_id` alone is empty. ("must hold" number 10.5 broken; every name that begins with an
//! underscore counts as `_permanent` does)

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        self.0
            .iter()
            .all(|(key, _)| key.as_str().is_some_and(|name| name.starts_with('_')))
    }
}
