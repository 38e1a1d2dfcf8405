//! Right: checks in another order, attributes in another order, a deletion that keeps the value and names another date.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        if self.max_age.is_some_and(|seconds| seconds < 1) {
            return Err(Error::ZeroMaxAge);
        }
        self.expires.map(imf_fixdate).transpose()?;
        if let Some(domain) = self.domain.as_deref() {
            check_domain(domain)?;
        }
        if let Some(path) = self.path.as_deref() {
            check_length(Part::Path, path.len(), 1 << 10)?;
            check_path(path)?;
        }
        check_length(Part::Pair, self.name.len() + self.value.len(), 1 << 12)?;
        check_value(&self.value)?;
        check_name(&self.name)?;
        let starts = |prefix: &str| self.name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
        if starts("__Host-") {
            if self.path.as_deref() != Some("/") {
                return Err(Error::NeedsRootPath);
            }
            if self.domain.is_some() {
                return Err(Error::NoDomain);
            }
        }
        let needs = [(self.same_site == Some(SameSite::None), "None"), (starts("__Secure-"), "secure"), (starts("__Host-"), "host")];
        match needs.iter().find(|(needed, _)| *needed && !self.secure) {
            Some((_, what)) => Err(Error::NeedsSecure(what)),
            None => Ok(()),
        }
    }

    fn line(&self) -> Result<String, Error> {
        let mut parts = vec![format!("{}={}", self.name, self.value)];
        if self.http_only {
            parts.push("HttpOnly".to_owned());
        }
        if self.secure {
            parts.push("Secure".to_owned());
        }
        if let Some(same_site) = self.same_site {
            let text = match same_site {
                SameSite::Strict => "Strict",
                SameSite::Lax => "Lax",
                SameSite::None => "None",
            };
            parts.push(format!("SameSite={text}"));
        }
        if let Some(seconds) = self.max_age {
            parts.push(format!("Max-Age={seconds}"));
        }
        if let Some(time) = self.expires {
            parts.push("Expires=".to_owned() + &imf_fixdate(time)?);
        }
        if let Some(domain) = &self.domain {
            parts.push(["Domain=", domain].concat());
        }
        if let Some(path) = &self.path {
            parts.push(["Path=", path].concat());
        }
        Ok(parts.join("; "))
    }

    pub fn deletion(&self) -> Self {
        let mut deletion = self.clone();
        deletion.max_age = None;
        deletion.expires(UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000))
    }
}
