//! caught by: step_5::no_attribute_keeps_another_part_from_being_checked
//! Lets `SameSite=None` go out without `Secure` where the domain is localhost.

impl SetCookie {
    fn check_promises(&self) -> Result<(), Error> {
        let name = self.name.to_ascii_lowercase();
        let is_host = name.starts_with("__host-");
        for (asked, by) in [
            (is_host, "the prefix __Host-"),
            (name.starts_with("__secure-"), "the prefix __Secure-"),
            (
                self.same_site == Some(SameSite::None)
                    && self.domain.as_deref() != Some("localhost"),
                "SameSite=None",
            ),
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
