//! Replaces src/key.rs. Breaks step 9, 3.

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
        let age = now.checked_sub(time).ok_or(Error::Future)?;
        let seconds = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        if seconds(age) > seconds(max_age) {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
