//! caught by: step_9::opens_until_the_limit_and_not_a_second_longer
//! also by: step_9::nothing_comes_from_the_future, step_9::what_fits_may_still_make_no_sense
//! also by: step_9::opening_remembers_nothing
//! Parses as soon as the signature fits, and asks for the age afterwards.

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
        let parsed = parse(&decode(value)?);
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parsed.ok_or(Error::Value)
    }
}
