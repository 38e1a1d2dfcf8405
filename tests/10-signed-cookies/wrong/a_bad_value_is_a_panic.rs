//! caught by: step_9::a_value_that_makes_no_sense_is_refused
//! also by: step_9::opening_remembers_nothing, step_9::the_log_says_what_is_wrong
//! Trusts what was signed to make sense, though an older version of the program may have signed it.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let (dated, signature) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let fits = self.mac_of(name, dated).verify_slice(&decode(signature)?);
        fits.map_err(|_| Error::Signature)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        Ok(parse(&decode(value)?).expect("we signed it"))
    }
}
