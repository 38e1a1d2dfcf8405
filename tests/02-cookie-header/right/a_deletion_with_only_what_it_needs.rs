//! Drops from a deletion what it may do without, also `Secure` where nothing asks for it, and lets it expire 25 hours
//! ago.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        let without = Self {
            secure: false,
            ..self.clone()
        };
        let mut deletion = Self::new(self.name.clone(), "");
        deletion.path = self.path.clone();
        deletion.domain = self.domain.clone();
        deletion.secure = self.secure && without.check().is_err();
        deletion.expires(SystemTime::now() - std::time::Duration::from_secs(25 * 3600))
    }
}
