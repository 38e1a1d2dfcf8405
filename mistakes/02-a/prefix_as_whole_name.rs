//! Step 5.5: a name that is nothing but the prefix, `__Host-` or `__Secure-`, asks for nothing. ("must hold" numbers
//! 5.5 to 5.7 broken; such a name begins with the prefix, too)

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
        let is_host = name.starts_with("__host-") && name.len() > 7;
        let is_secure = name.starts_with("__secure-") && name.len() > 9;
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
