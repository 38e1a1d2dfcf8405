//! Step 9.2: exactly the bytes that were signed; none are refused.

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
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        if value.is_empty() {
            return Err(Error::Value);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
