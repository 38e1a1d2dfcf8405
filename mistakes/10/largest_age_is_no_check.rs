//! Step 9.4: a cookie from the future; with the largest age no time is looked at.

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
        if max_age != u64::MAX && signed_at > now {
            return Err(Error::Future);
        }
        if now.saturating_sub(signed_at) > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
