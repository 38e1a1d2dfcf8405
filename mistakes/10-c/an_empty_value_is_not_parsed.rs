//! Step 9, "`Error::Value` says that `parse` was called and gave `None`": where no bytes were signed, it is `Value` without a call, so `sign(name, b"", now)` doesn't open with a `parse` that takes anything.
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
        if age > max_age {
            return Err(Error::Expired);
        }
        let bytes = decode(value)?;
        if bytes.is_empty() {
            return Err(Error::Value);
        }
        parse(&bytes).ok_or(Error::Value)
    }
}
