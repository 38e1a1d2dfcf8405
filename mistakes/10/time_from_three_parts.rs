//! Step 9.7/9.8: ignores what stands before value and time (`x.YWxpY2U.17`).

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
        let mut parts = text.rsplit('.');
        let time = parts.next().unwrap_or_default();
        let value = parts.next().ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        if signed_at > now {
            return Err(Error::Future);
        }
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
