//! caught by: step_9::opens_until_the_limit_and_not_a_second_longer
//! also by: step_9::what_fits_may_still_make_no_sense, step_9::opening_remembers_nothing
//! also by: step_9::the_visitor_is_told_nothing
//! Refuses the cookie at the very age at which it is still valid.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let dated = self.verify_text(name, text)?;
        let (value, time) = dated.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age >= max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
