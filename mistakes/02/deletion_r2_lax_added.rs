//! Step 7: 4, SameSite=Lax is added where there was none.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: Some(self.same_site.unwrap_or(SameSite::Lax)),
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
