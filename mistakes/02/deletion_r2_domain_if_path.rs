//! Step 7: 2, the domain stays only where there is a path.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone().filter(|_| self.path.is_some()),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
