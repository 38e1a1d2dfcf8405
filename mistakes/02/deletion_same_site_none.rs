//! Step 7: 5, SameSite=None is set, which needs Secure.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: Some(SameSite::None),
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
