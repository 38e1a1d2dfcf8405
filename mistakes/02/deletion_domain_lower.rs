//! Step 7: 2, the domain in lower case (a browser takes it as the same).

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.as_ref().map(|domain| domain.to_ascii_lowercase()),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
