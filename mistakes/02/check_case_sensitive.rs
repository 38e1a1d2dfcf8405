//! Step 5: 8, a prefix counts in this case only.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        check_length(Part::Pair, self.name.len() + self.value.len(), 4096)?;
        if let Some(path) = &self.path {
            check_path(path)?;
            check_length(Part::Path, path.len(), 1024)?;
        }
        if let Some(domain) = &self.domain {
            check_domain(domain)?;
        }
        if let Some(time) = self.expires {
            imf_fixdate(time)?;
        }
        if self.max_age == Some(0) {
            return Err(Error::ZeroMaxAge);
        }
        let name = self.name.clone();
        let host = name.starts_with("__Host-");
        let prefix = host || name.starts_with("__Secure-");
        if prefix && !self.secure {
            return Err(Error::NeedsSecure("the prefix"));
        }
        if self.same_site == Some(SameSite::None) && !self.secure {
            return Err(Error::NeedsSecure("SameSite=None"));
        }
        if host && self.domain.is_some() {
            return Err(Error::NoDomain);
        }
        if host && self.path.as_deref() != Some("/") {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
}
