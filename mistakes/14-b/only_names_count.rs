//! Step 10.5: keys that are no text count for nothing. (10.5 broken: a session that holds only `{1: 2}`, or a key of
//! bytes, isn't empty.)

impl FlaskSession {
    pub fn is_empty(&self) -> bool {
        let mut names = self.0.iter().filter_map(|(key, _)| key.as_str());
        names.all(|name| name == PERMANENT)
    }
}
