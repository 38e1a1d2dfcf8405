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
        let (value, time) = signed.rsplit_once('.').ok_or(Error::Parts)?;
        // Wide enough that nothing overflows.
        let time: i128 = time.parse().map_err(|_| Error::Time)?;
        if time > i128::from(now) {
            return Err(Error::Future);
        }
        if i128::from(now).saturating_sub(time) > i128::from(max_age) {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
