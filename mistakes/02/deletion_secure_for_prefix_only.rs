//! Step 7: 5, Secure stays only with a prefix; SameSite=None needs it, too.

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
            secure: self.secure && self.name.to_ascii_lowercase().starts_with("__"),
            http_only: self.http_only,
        }
    }
}
