//! Right: a deletion with only what is promised: no SameSite, no HttpOnly; two days ago.

impl SetCookie {
    pub fn deletion(&self) -> Self {
        let ago = SystemTime::now() - std::time::Duration::from_secs(2 * 24 * 60 * 60);
        let mut deletion = Self::new(self.name.as_str(), "").expires(ago);
        deletion.path = self.path.clone();
        deletion.domain = self.domain.clone();
        deletion.secure = self.secure;
        deletion
    }
}
