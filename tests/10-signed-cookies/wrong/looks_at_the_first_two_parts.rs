//! caught by: step_9::what_fits_may_still_make_no_sense
//! Doesn't ask what stands behind the time, and opens a text that `sign` didn't write.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let text = self.verify_text(name, text)?;
        let mut parts = text.split('.');
        let value = parts.next().unwrap_or_default();
        let time = parts.next().ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
