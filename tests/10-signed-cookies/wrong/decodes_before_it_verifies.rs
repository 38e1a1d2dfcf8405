//! caught by: step_9::nothing_is_parsed_before_it_is_verified
//! also by: step_9::what_fits_may_still_make_no_sense, step_9::still_only_its_own_name
//! Decodes the value first, and tells who changed it what was wrong with it.

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
        let value = decode(value)?;
        let fits = self.mac_of(name, dated).verify_slice(&decode(signature)?);
        fits.map_err(|_| Error::Signature)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&value).ok_or(Error::Value)
    }
}
