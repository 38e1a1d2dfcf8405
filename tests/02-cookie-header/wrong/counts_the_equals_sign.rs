//! caught by: step_6::what_is_right_is_not_refused
//! also by: step_5::what_is_too_long_is_refused_by_its_bytes
//! also by: step_7::it_keeps_the_promises_of_the_name
//! Browsers measure name and value, without the sign between them.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        check_length(Part::Pair, self.name.len() + 1 + self.value.len(), LONGEST_PAIR)?;
        if let Some(path) = &self.path {
            check_path(path)?;
            check_length(Part::Path, path.len(), LONGEST_ATTRIBUTE)?;
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
        self.check_promises()
    }
}
