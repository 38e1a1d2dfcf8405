//! Step 5.6: takes `//` for the root path of a `__Host-` cookie. ("must hold" number 5.6 broken; any path but `/` is
//! an error)

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
        let name = self.name.to_ascii_lowercase();
        let is_host = name.starts_with("__host-");
        let is_secure = name.starts_with("__secure-");
        if is_host && !self.secure {
            return Err(Error::NeedsSecure("the prefix __Host-"));
        }
        if is_secure && !self.secure {
            return Err(Error::NeedsSecure("the prefix __Secure-"));
        }
        if self.same_site == Some(SameSite::None) && !self.secure {
            return Err(Error::NeedsSecure("SameSite=None"));
        }
        if is_host && self.domain.is_some() {
            return Err(Error::NoDomain);
        }
        let path = self.path.as_deref().unwrap_or_default();
        if is_host && (path.is_empty() || !path.trim_start_matches('/').is_empty()) {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
}
