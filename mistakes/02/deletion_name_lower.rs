//! Step 7: 1, the name in lower case.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.to_ascii_lowercase(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
