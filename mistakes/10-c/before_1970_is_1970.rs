//! Step 9, "`Error::Time`: the time is empty, or no number that fits into a `u64`": a time below 0 counts as 0, so `YWxpY2U.-5` is `Expired`, or even valid with a large `max_age`, and not `Time`.
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
        let time: i128 = time.parse().map_err(|_| Error::Time)?;
        let time = u64::try_from(time.max(0)).map_err(|_| Error::Time)?;
        let age = now.checked_sub(time).ok_or(Error::Future)?;
        if age > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
