//! RIGHT: steps 5 and 6, what browsers promise is asked before the grammar, and the attributes come in the opposite
//! order, joined at the end.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        if self.max_age.is_some_and(|seconds| seconds < 1) {
            return Err(Error::ZeroMaxAge);
        }
        let begins = |prefix: &str| {
            let start = self.name.get(..prefix.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        if begins("__Host-") {
            match self.path.as_deref() {
                Some("/") => {}
                _ => return Err(Error::NeedsRootPath),
            }
            if self.domain.is_some() {
                return Err(Error::NoDomain);
            }
        }
        let asks = begins("__Host-")
            || begins("__Secure-")
            || matches!(self.same_site, Some(SameSite::None));
        if asks && !self.secure {
            return Err(Error::NeedsSecure("what this cookie promises"));
        }
        self.expires.map(imf_fixdate).transpose()?;
        self.domain.as_deref().map_or(Ok(()), check_domain)?;
        if let Some(path) = self.path.as_deref() {
            check_length(Part::Path, path.len(), 1024)?;
            check_path(path)?;
        }
        check_length(Part::Pair, self.name.len() + self.value.len(), 4096)?;
        check_value(&self.value).and_then(|()| check_name(&self.name))
    }

    fn line(&self) -> Result<String, Error> {
        let mut parts = vec![[self.name.as_str(), self.value.as_str()].join("=")];
        if self.http_only {
            parts.push("HttpOnly".to_owned());
        }
        if self.secure {
            parts.push("Secure".to_owned());
        }
        match self.same_site {
            Some(SameSite::Strict) => parts.push("SameSite=Strict".to_owned()),
            Some(SameSite::Lax) => parts.push("SameSite=Lax".to_owned()),
            Some(SameSite::None) => parts.push("SameSite=None".to_owned()),
            None => {}
        }
        parts.extend(self.max_age.map(|seconds| format!("Max-Age={seconds}")));
        if let Some(time) = self.expires {
            let date = imf_fixdate(time)?;
            parts.push(format!("Expires={date}"));
        }
        parts.extend(self.domain.iter().map(|domain| format!("Domain={domain}")));
        parts.extend(self.path.iter().map(|path| format!("Path={path}")));
        Ok(parts.join("; "))
    }
}
