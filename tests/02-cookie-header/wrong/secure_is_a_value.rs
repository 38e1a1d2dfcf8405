//! caught by: step_6::every_attribute_has_its_name_and_value
//! also by: step_6::a_cookie_without_attributes_is_a_pair, step_6::each_attribute_stands_alone
//! also by: step_6::each_attribute_stands_beside_any_others, step_6::what_is_right_is_not_refused
//! also by: step_6::the_browser_keeps_what_was_set, step_6::the_desk_sets_each_attribute
//! also by: step_7::it_says_which_cookie_is_meant, step_7::the_browser_forgets_it
//! Writes `Secure=true`, and a default that wasn't asked for.

impl SetCookie {
    fn line(&self) -> Result<String, Error> {
        let mut line = format!("{}={}", self.name, self.value);
        line.push_str(&format!("; Path={}", self.path.as_deref().unwrap_or("/")));
        if let Some(domain) = &self.domain {
            line.push_str(&format!("; Domain={domain}"));
        }
        if let Some(time) = self.expires {
            line.push_str(&format!("; Expires={}", imf_fixdate(time)?));
        }
        if let Some(seconds) = self.max_age {
            line.push_str(&format!("; Max-Age={seconds}"));
        }
        if let Some(same_site) = self.same_site {
            line.push_str(&format!("; SameSite={same_site:?}"));
        }
        line.push_str(&format!(
            "; Secure={}; HttpOnly={}",
            self.secure, self.http_only
        ));
        Ok(line)
    }
}
