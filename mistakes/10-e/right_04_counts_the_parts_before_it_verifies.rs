//! Replaces src/key.rs. Right: any other number of parts is `Parts`, which 5 and 7 allow.

impl Key {
pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        let parts: Vec<&str> = text.split('.').collect();
        let [value, time, _] = parts[..] else {
            return Err(Error::Parts);
        };
        self.verify_text(name, text)?;
        let time: u64 = time.parse().map_err(|_| Error::Time)?;
        if time > now {
            return Err(Error::Future);
        }
        if now.saturating_sub(max_age) > time {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
