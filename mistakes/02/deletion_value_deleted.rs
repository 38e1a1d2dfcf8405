//! Step 7: 5, name and value together: the value `deleted` is too long beside a long name.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: "deleted".to_owned(),
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
