//! caught by: step_6::each_attribute_stands_beside_any_others
//! Refuses a cookie that has every attribute.

impl SetCookie {
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
        if self.path.as_deref() == Some("/")
            && self.domain.is_some()
            && self.expires.is_some()
            && self.max_age.is_some()
            && self.same_site.is_some()
            && self.secure
            && self.http_only
        {
            return Err(Error::NoDomain);
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
