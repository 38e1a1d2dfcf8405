//! caught by: step_5::no_attribute_keeps_another_part_from_being_checked
//! Checks the domain only where a script could read the cookie.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        check_length(Part::Pair, self.name.len() + self.value.len(), LONGEST_PAIR)?;
        if let Some(path) = &self.path {
            check_path(path)?;
            check_length(Part::Path, path.len(), LONGEST_ATTRIBUTE)?;
        }
        if let Some(domain) = &self.domain
            && !self.http_only
        {
            check_domain(domain)?;
        }
        if let Some(time) = self.expires {
            imf_fixdate(time)?;
        }
        if self.max_age == Some(0) {
            return Err(Error::ZeroMaxAge);
        }
        self.check_promises()
    }

    /// What a name's prefix and `SameSite=None` promise. Browsers read a prefix in any case.
    fn check_promises(&self) -> Result<(), Error> {
        let name = self.name.to_ascii_lowercase();
        let is_host = name.starts_with("__host-");
        for (asked, by) in [
            (is_host, "the prefix __Host-"),
            (name.starts_with("__secure-"), "the prefix __Secure-"),
            (self.same_site == Some(SameSite::None), "SameSite=None"),
        ] {
            if asked && !self.secure {
                return Err(Error::NeedsSecure(by));
            }
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
