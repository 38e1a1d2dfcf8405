//! caught by: step_5::a_prefix_is_a_promise
//! also by: step_5::a_prefix_counts_in_any_case
//! Every path begins with a slash, and only one is the root.

impl SetCookie {
    fn check_promises(&self) -> Result<(), Error> {
        let name = self.name.to_ascii_lowercase();
        let is_prefixed = name.starts_with("__host-") || name.starts_with("__secure-");
        if !self.secure && (is_prefixed || self.same_site == Some(SameSite::None)) {
            return Err(Error::NeedsSecure("it"));
        }
        if name.starts_with("__host-") && self.domain.is_some() {
            return Err(Error::NoDomain);
        }
        if name.starts_with("__host-") && self.path.is_none() {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
}
