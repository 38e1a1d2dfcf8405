//! Step 6.1: writes `Max-Age` as an `i64`, so that the largest numbers come out negative, and delete the cookie.
//! ("must hold" number 6.1 broken; the attribute follows with its value)

impl SetCookie {
    fn line(&self) -> Result<String, Error> {
        let mut line = format!("{}={}", self.name, self.value);
        if let Some(path) = &self.path {
            line.push_str(&format!("; Path={path}"));
        }
        if let Some(domain) = &self.domain {
            line.push_str(&format!("; Domain={domain}"));
        }
        if let Some(time) = self.expires {
            line.push_str(&format!("; Expires={}", imf_fixdate(time)?));
        }
        if let Some(seconds) = self.max_age {
            line.push_str(&format!("; Max-Age={}", seconds as i64));
        }
        if let Some(same_site) = self.same_site {
            line.push_str(&format!("; SameSite={same_site:?}"));
        }
        if self.secure {
            line.push_str("; Secure");
        }
        if self.http_only {
            line.push_str("; HttpOnly");
        }
        Ok(line)
    }
}
