//! caught by: step_7::it_keeps_the_promises_of_the_name
//! Repeats name, path and domain, and forgets what the name promised.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            secure: self.name.starts_with("__Host-"),
            ..self.clone()
        }
    }
}
