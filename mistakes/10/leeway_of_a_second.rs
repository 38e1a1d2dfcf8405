//! Step 9.4: however near; a second is let pass.

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
        if signed_at > now.saturating_add(1) {
            return Err(Error::Future);
        }
        if now.saturating_sub(signed_at) > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
