//! Step 9.5: the error is verify_text's; signs value and time again and compares, so errors of time and value come first.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let (signed, _) = split_signature(text)?;
        let (value, time) = signed.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        let value = decode(value)?;
        if !crate::mac::equal(self.sign(name, &value, signed_at).as_bytes(), text.as_bytes()) {
            return Err(Error::Signature);
        }
        if signed_at > now {
            return Err(Error::Future);
        }
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        parse(&value).ok_or(Error::Value)
    }
}
