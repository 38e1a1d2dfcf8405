//! Step 7: 2, a path without the slash at its end.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            name: self.name.clone(),
            value: String::new(),
            path: self.path.as_ref().map(|path| if path.len() > 1 { path.trim_end_matches('/').to_owned() } else { path.clone() }),
            domain: self.domain.clone(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            same_site: self.same_site,
            secure: self.secure,
            http_only: self.http_only,
        }
    }
}
