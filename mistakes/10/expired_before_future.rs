//! Step 9.4: Future; asks for the distance, so far in the future is Expired.

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
        if now.abs_diff(signed_at) > max_age {
            return Err(Error::Expired);
        }
        if signed_at > now {
            return Err(Error::Future);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
