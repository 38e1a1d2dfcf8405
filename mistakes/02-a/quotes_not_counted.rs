//! Step 5.2: counts a value without the quotes around it, so that a quoted one goes out with 4,098 bytes.
//! ("must hold" number 5.2 broken; the quotes belong to the value)

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        // No quote is left but the two around the whole.
        let value = self.value.trim_matches('"');
        check_length(Part::Pair, self.name.len() + value.len(), 4096)?;
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
        if is_host && self.path.as_deref() != Some("/") {
            return Err(Error::NeedsRootPath);
        }
        Ok(())
    }
}
