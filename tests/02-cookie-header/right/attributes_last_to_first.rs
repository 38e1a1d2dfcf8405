//! Collects the attributes in a list, in the other order, and deletes by the smallest lifetime that
//! the grammar has no word for: a date in the past.

impl SetCookie {
    fn line(&self) -> Result<String, Error> {
        let mut parts = Vec::new();
        parts.extend(self.http_only.then(|| "HttpOnly".to_owned()));
        parts.extend(self.secure.then(|| "Secure".to_owned()));
        parts.extend(self.same_site.map(|it| match it {
            SameSite::Strict => "SameSite=Strict".to_owned(),
            SameSite::Lax => "SameSite=Lax".to_owned(),
            SameSite::None => "SameSite=None".to_owned(),
        }));
        parts.extend(self.max_age.map(|it| format!("Max-Age={it}")));
        parts.extend(
            self.expires
                .map(imf_fixdate)
                .transpose()?
                .map(|it| format!("Expires={it}")),
        );
        parts.extend(self.domain.as_ref().map(|it| format!("Domain={it}")));
        parts.extend(self.path.as_ref().map(|it| format!("Path={it}")));
        let mut line = [self.name.as_str(), &self.value].join("=");
        for part in parts {
            line = line + "; " + &part;
        }
        Ok(line)
    }

    pub fn deletion(&self) -> Self {
        let mut deletion = self.clone();
        let room = 4096 - deletion.name.len().min(4096);
        deletion.value = "deleted".chars().take(room).collect();
        deletion.max_age = None;
        deletion.expires = Some(UNIX_EPOCH + std::time::Duration::from_secs(1));
        deletion
    }
}
