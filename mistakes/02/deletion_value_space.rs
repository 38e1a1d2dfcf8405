//! Step 7: 5, the value is a space, which is refused.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: " ".to_owned(),
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
