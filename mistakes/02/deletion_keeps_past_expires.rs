//! Step 7: 3, an Expires that has passed is kept, even if only just.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(self.expires.filter(|time| *time < SystemTime::now()).unwrap_or(UNIX_EPOCH)),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
