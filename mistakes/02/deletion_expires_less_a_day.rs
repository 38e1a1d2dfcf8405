//! Step 7: 3, two days before the old Expires.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.clone(),
            domain: self.domain.clone(),
            expires: Some(self.expires.map_or(UNIX_EPOCH, |time| time - std::time::Duration::from_secs(172_800))),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
