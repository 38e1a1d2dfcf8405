//! Step 7: SameSite is dropped (nothing is promised).

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: None,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
