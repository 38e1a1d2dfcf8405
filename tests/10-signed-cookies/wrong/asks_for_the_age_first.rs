//! caught by: step_9::nothing_is_parsed_before_it_is_verified
//! also by: step_9::still_no_letter_can_be_changed
//! Refuses old cookies before it looks at the signature, to save a hash.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let (dated, _) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let (_, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        if time
            .parse()
            .is_ok_and(|then: u64| now.saturating_sub(then) > max_age)
        {
            return Err(Error::Expired);
        }
        let dated = self.verify_text(name, text)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
