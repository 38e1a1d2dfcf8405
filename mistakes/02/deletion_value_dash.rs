//! Step 7: 5, the value `x` makes 4097 bytes of a name of 4096.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: "x".to_owned(),
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
