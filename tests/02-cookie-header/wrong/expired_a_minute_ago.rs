//! caught by: step_7::it_lies_in_the_past
//! A browser whose clock is slow keeps the cookie for a while.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::new(),
            expires: Some(SystemTime::now() - std::time::Duration::from_secs(60)),
            max_age: None,
            ..self.clone()
        }
    }
}
