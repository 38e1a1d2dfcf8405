//! caught by: step_9::a_key_by_its_id
//! also by: step_9::good_tokens_open
//! Takes some key where no `kid` is named.

impl JwtRing {
    pub fn find(&self, id: Option<&str>) -> Result<&JwtKey, JwtError> {
        let mut all = self.keys.values();
        let found = match (id, all.next(), all.next()) {
            (Some(id), ..) => self.keys.get(id),
            (None, first, _) => first,
        };
        found.ok_or(JwtError::Key)
    }
}
