//! Step 7: 4, keeps a Max-Age.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: self.max_age,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
