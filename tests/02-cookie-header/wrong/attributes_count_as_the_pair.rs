//! caught by: step_6::what_is_right_is_not_refused
//! Counts path and domain into the size of the pair, where they have a limit of their own.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        let length = |part: &Option<String>| part.as_ref().map_or(0, String::len);
        let pair = self.name.len() + self.value.len();
        let all = pair + length(&self.path) + length(&self.domain);
        check_length(Part::Pair, all, LONGEST_PAIR)?;
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
