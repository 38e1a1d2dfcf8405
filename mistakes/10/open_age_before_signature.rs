//! Step 9.5: looks at the age before the signature.

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
        if let Some(signed_at) = signed.rsplit_once('.').and_then(|(_, time)| time.parse::<u64>().ok()) {
            if signed_at > now {
                return Err(Error::Future);
            }
            if now - signed_at > max_age {
                return Err(Error::Expired);
            }
        }
        let text = self.verify_text(name, text)?;
        let (value, time) = text.rsplit_once('.').ok_or(Error::Parts)?;
        time.parse::<u64>().map_err(|_| Error::Time)?;
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
