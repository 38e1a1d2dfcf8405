//! Replaces src/key.rs. Breaks step 9, 7.

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
        let mut parts = signed.split('.');
        let value = parts.next().unwrap_or_default();
        let time = parts.next().ok_or(Error::Parts)?;
        let time: u64 = time.parse().map_err(|_| Error::Time)?;
        let age = now.checked_sub(time).ok_or(Error::Future)?;
        if age > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
