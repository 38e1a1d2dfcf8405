//! Step 9.3: the largest u64; compares as i64, so a large max_age is negative.

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
        let (value, time) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        if signed_at > now {
            return Err(Error::Future);
        }
        if (now - signed_at) as i64 > max_age as i64 {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
