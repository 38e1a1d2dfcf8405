//! caught by: step_7::it_says_which_cookie_is_meant
//! also by: step_7::the_browser_forgets_it
//! Adds `Secure` to a cookie that was set without it.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            secure: true,
            ..self.clone()
        }
    }
}
