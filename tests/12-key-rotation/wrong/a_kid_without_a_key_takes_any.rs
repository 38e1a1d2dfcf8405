//! caught by: step_9::a_key_by_its_id
//! also by: step_9::good_tokens_open
//! Takes the only key, whatever the `kid` says.

impl JwtRing {
    pub fn find(&self, id: Option<&str>) -> Result<&JwtKey, JwtError> {
        let mut all = self.keys.values();
        let found = match (id, all.next(), all.next()) {
            (Some(_), Some(only), None) => Some(only),
            (Some(id), ..) => self.keys.get(id),
            (None, Some(only), None) => Some(only),
            (None, ..) => None,
        };
        found.ok_or(JwtError::Key)
    }
}
