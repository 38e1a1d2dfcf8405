//! caught by: step_7::it_says_which_cookie_is_meant
//! Deletes for the root where the cookie had no path: another cookie.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            path: self.path.clone().or(Some("/".to_owned())),
            ..self.clone()
        }
    }
}
