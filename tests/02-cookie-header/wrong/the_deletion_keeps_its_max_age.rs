//! caught by: step_7::it_lies_in_the_past
//! Adds a date in the past to a cookie that still has a lifetime, and the lifetime wins.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        self.clone().expires(UNIX_EPOCH)
    }
}
