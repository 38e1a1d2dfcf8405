//! caught by: step_5::a_prefix_is_a_promise
//! also by: step_5::a_prefix_counts_in_any_case, step_5::the_desk_says_what_is_wrong
//! Checks one half of what `__Host-` promises.

impl SetCookie {
    fn check_promises(&self) -> Result<(), Error> {
        let name = self.name.to_ascii_lowercase();
        if (name.starts_with("__host-") || name.starts_with("__secure-")) && !self.secure {
            return Err(Error::NeedsSecure("the prefix"));
        }
        if name.starts_with("__host-") && self.path.as_deref() != Some("/") {
            return Err(Error::NeedsRootPath);
        }
        if self.same_site == Some(SameSite::None) && !self.secure {
            return Err(Error::NeedsSecure("SameSite=None"));
        }
        Ok(())
    }
}
