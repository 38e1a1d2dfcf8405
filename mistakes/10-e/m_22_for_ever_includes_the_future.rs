//! Replaces src/key.rs. Breaks step 9, 4.

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
        // The largest age means: for ever.
        if max_age != u64::MAX {
            let age = now.checked_sub(time).ok_or(Error::Future)?;
            if age > max_age {
                return Err(Error::Expired);
            }
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
