//! caught by: step_9::a_key_by_its_id
//! also by: step_9::good_tokens_open
//! Finds a key by the beginning of its ID.

impl JwtRing {
    pub fn find(&self, id: Option<&str>) -> Result<&JwtKey, JwtError> {
        let mut all = self.keys.values();
        let found = match (id, all.next(), all.next()) {
            (Some(id), ..) => self.keys.iter().find(|(known, _)| known.starts_with(id) && !id.is_empty()).map(|(_, key)| key),
            (None, Some(only), None) => Some(only),
            (None, ..) => None,
        };
        found.ok_or(JwtError::Key)
    }
}
