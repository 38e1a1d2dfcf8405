//! caught by: step_7::it_says_which_cookie_is_meant
//! also by: step_7::it_keeps_the_promises_of_the_name, step_7::the_browser_forgets_it
//! Deletes a cookie of the same name that no browser has.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        let mut deletion = SetCookie::new(self.name.clone(), "").expires(UNIX_EPOCH);
        deletion.secure = self.secure;
        if self.name.starts_with("__Host-") {
            deletion.path("/")
        } else {
            deletion
        }
    }
}
