//! caught by: step_5::a_prefix_counts_in_any_case
//! Knows `__Host-` and not `__HOST-`, which browsers take for the same.

impl SetCookie {
    fn check_promises(&self) -> Result<(), Error> {
        let is_host = self.name.starts_with("__Host-");
        let is_secure = self.name.starts_with("__Secure-");
        let is_none = self.same_site == Some(SameSite::None);
        if (is_host || is_secure || is_none) && !self.secure {
            return Err(Error::NeedsSecure("it"));
        }
        if is_host && self.domain.is_some() {
            return Err(Error::NoDomain);
        }
        if is_host && self.path.as_deref() != Some("/") {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
}
