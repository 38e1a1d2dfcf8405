//! caught by: step_6::what_is_right_is_not_refused
//! also by: step_6::each_attribute_stands_alone, step_6::each_attribute_stands_beside_any_others
//! also by: step_7::it_lies_in_the_past, step_7::it_says_which_cookie_is_meant
//! also by: step_7::the_browser_forgets_it
//! Takes `Expires` for a fallback of `Max-Age`, and leaves it out alone.

impl SetCookie {
    fn line(&self) -> Result<String, Error> {
        let mut line = format!("{}={}", self.name, self.value);
        if let Some(path) = &self.path {
            line.push_str(&format!("; Path={path}"));
        }
        if let Some(domain) = &self.domain {
            line.push_str(&format!("; Domain={domain}"));
        }
        if let Some(seconds) = self.max_age {
            if let Some(time) = self.expires {
                line.push_str(&format!("; Expires={}", imf_fixdate(time)?));
            }
            line.push_str(&format!("; Max-Age={seconds}"));
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
