//! caught by: step_5::a_prefix_counts_in_any_case
//! Asks for `Secure` in any case of the prefix, and for the path in one.

impl SetCookie {
    fn check_promises(&self) -> Result<(), Error> {
        let name = self.name.to_ascii_lowercase();
        let is_prefixed = name.starts_with("__host-") || name.starts_with("__secure-");
        if !self.secure && (is_prefixed || self.same_site == Some(SameSite::None)) {
            return Err(Error::NeedsSecure("it"));
        }
        let is_host = self.name.starts_with("__Host-");
        if is_host && self.domain.is_some() {
            return Err(Error::NoDomain);
        }
        if is_host && self.path.as_deref() != Some("/") {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
}
