//! caught by: step_5::every_part_is_checked
//! also by: step_5::no_attribute_keeps_another_part_from_being_checked
//! also by: step_5::the_desk_says_what_is_wrong, step_6::what_the_builder_writes_the_parser_reads
//! Checks what a form sends, and forgets what the configuration holds.

impl SetCookie {
    fn check(&self) -> Result<(), Error> {
        check_name(&self.name)?;
        check_value(&self.value)?;
        check_length(Part::Pair, self.name.len() + self.value.len(), LONGEST_PAIR)?;
        if let Some(path) = &self.path {
            check_path(path)?;
            check_length(Part::Path, path.len(), LONGEST_ATTRIBUTE)?;
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
