//! caught by: step_9::any_bytes_come_back
//! Takes zero bytes off the end, as if they had filled it up.

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
        match now.checked_sub(signed_at) {
            None => return Err(Error::Future),
            Some(age) if age > max_age => return Err(Error::Expired),
            Some(_) => {}
        }
        let bytes = decode(value)?;
        let end = bytes.iter().rposition(|&byte| byte != 0);
        parse(&bytes[..end.map_or(0, |end| end + 1)]).ok_or(Error::Value)
    }
}
