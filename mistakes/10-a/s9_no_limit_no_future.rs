//! Step 9.4: takes the largest `max_age` for "without a limit", and doesn't ask for the age at all. ("must hold" number
//! 9.4 broken; with `u64::MAX` a cookie from the future is opened.)
// in src/key.rs
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
            _ if max_age == u64::MAX => {}
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
