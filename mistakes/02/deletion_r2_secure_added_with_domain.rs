//! Step 7: 4, Secure is added where there is a domain.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure || self.domain.is_some(),
            http_only: self.http_only,
        }
    }
}
