//! caught by: step_7::it_says_which_cookie_is_meant
//! Deletes this host's cookie, where the one to delete belongs to a domain.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            domain: None,
            ..self.clone()
        }
    }
}
