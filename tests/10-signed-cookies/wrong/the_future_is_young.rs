//! caught by: step_9::nothing_comes_from_the_future
//! also by: step_9::what_fits_may_still_make_no_sense, step_9::opening_remembers_nothing
//! also by: step_9::the_log_says_what_is_wrong
//! Takes a cookie from the future for one of age zero, and never lets it expire until then.

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
        if now.saturating_sub(signed_at) > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
