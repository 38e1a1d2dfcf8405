//! It computes the cookie's last second in place of its age, refuses `007` and `+1` as `Time`, and a part too many as `Parts`.
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
        let (value, digits) = signed.split_once('.').ok_or(Error::Parts)?;
        if digits.contains('.') {
            return Err(Error::Parts);
        }
        let time: u64 = digits.parse().map_err(|_| Error::Time)?;
        if time.to_string() != digits {
            return Err(Error::Time);
        }
        if now < time {
            return Err(Error::Future);
        }
        if time.saturating_add(max_age) < now {
            return Err(Error::Expired);
        }
        let bytes = decode(value)?;
        parse(&bytes).ok_or(Error::Value)
    }
}
