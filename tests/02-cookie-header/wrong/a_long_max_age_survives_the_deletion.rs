//! caught by: step_7::it_lies_in_the_past
//! Keeps a Max-Age that would last for thousands of years.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: self.max_age.filter(|&seconds| seconds > 1 << 40),
            ..self.clone()
        }
    }
}
