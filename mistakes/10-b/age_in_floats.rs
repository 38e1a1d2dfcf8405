//! Step 9.3: computes the age in floating point. (numbers 9.3 and 9.4 broken; near the largest `u64`, a second more is none: signed at 0 with
//! `now` u64::MAX and `max_age` u64::MAX - 1 it is valid; signed at u64::MAX and opened a second before, it isn't from the future)

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
        let age = now as f64 - time as f64;
        if age < 0.0 {
            return Err(Error::Future);
        }
        if age > max_age as f64 {
            return Err(Error::Expired);
        }
        let value = decode(value)?;
        parse(&value).ok_or(Error::Value)
    }
}
