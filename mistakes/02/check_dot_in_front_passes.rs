//! Step 5: 1, a dot in front of the domain is not asked, since browsers ignore it.

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
            check_domain(domain.strip_prefix('.').unwrap_or(domain))?;
        }
        if let Some(time) = self.expires {
            imf_fixdate(time)?;
        }
        if self.max_age == Some(0) {
            return Err(Error::ZeroMaxAge);
        }
        let name = self.name.to_ascii_lowercase();
        let host = name.starts_with("__host-");
        let prefix = host || name.starts_with("__secure-");
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
