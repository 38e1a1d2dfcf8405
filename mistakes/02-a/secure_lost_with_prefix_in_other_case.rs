//! Step 7.5: keeps `Secure` only where it was needed, but looks for the prefixes in one case, so that the deletion of
//! `__host-a` is refused. ("must hold" number 7.5 broken, with 5.8)

impl SetCookie {
    pub fn deletion(&self) -> Self {
        let needed = self.name.starts_with("__Host-")
            || self.name.starts_with("__Secure-")
            || self.same_site == Some(SameSite::None);
        Self {
            value: String::new(),
            expires: Some(UNIX_EPOCH),
            max_age: None,
            secure: self.secure && needed,
            ..self.clone()
        }
    }
}
