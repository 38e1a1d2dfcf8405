//! caught by: step_9::a_key_by_its_id
//! also by: step_9::good_tokens_open, step_10::the_standards_token_has_expired
//! Wants a `kid` also where there is no choice.

impl JwtRing {
    pub fn find(&self, id: Option<&str>) -> Result<&JwtKey, JwtError> {
        let mut all = self.keys.values();
        let found = match (id, all.next(), all.next()) {
            (Some(id), ..) => self.keys.get(id),
            (None, Some(_), None) => None,
            (None, ..) => None,
        };
        found.ok_or(JwtError::Key)
    }
}
