//! caught by: step_5::a_max_age_of_zero_is_refused
//! also by: step_5::no_attribute_keeps_another_part_from_being_checked
//! Thinks that the date decides, where a browser looks at `Max-Age` first.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        check_length(Part::Pair, self.name.len() + self.value.len(), LONGEST_PAIR)?;
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
        if self.max_age == Some(0) && self.expires.is_none() {
            return Err(Error::ZeroMaxAge);
        }
        self.check_promises()
    }
}
