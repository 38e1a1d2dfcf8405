//! Replaces src/key.rs. Breaks step 9, 8.

impl Key {
pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let signed = self.verify_text(name, text)?;
        let (value, time) = signed.rsplit_once('.').ok_or(Error::Parts)?;
        let time: u64 = time.parse().map_err(|_| Error::Time)?;
        if now.saturating_sub(time) > max_age {
            return Err(Error::Expired);
        }
        let value = decode(value)?;
        if time > now {
            return Err(Error::Future);
        }
        parse(&value).ok_or(Error::Value)
    }
}
