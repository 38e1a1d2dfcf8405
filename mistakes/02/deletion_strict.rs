//! Step 7: SameSite=Strict is added (nothing is promised).

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: Some(SameSite::Strict),
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
