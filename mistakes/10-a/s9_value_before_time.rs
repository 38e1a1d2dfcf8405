//! Step 9.8: decodes the value before it looks at the time. ("must hold" numbers 9.7 and 9.8 broken; where the signature
//! fits, and time and value are both bad, the error is the value's: NotBase64 in place of Time, Expired or Future.)
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
        let value = decode(value)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        parse(&value).ok_or(Error::Value)
    }
}
