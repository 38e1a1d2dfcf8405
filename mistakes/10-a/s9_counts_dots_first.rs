//! Step 9.5: counts the dots before it verifies. ("must hold" number 9.5 broken; a text with one dot, such as
//! `alice.Zm8`, whose signature doesn't fit, is Parts, and not what `verify_text` says.)
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
        if text.matches('.').count() < 2 {
            return Err(Error::Parts);
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
