//! Step 9.10: each call for itself; what was expired once stays so, also with more max_age or an earlier clock.

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
        if signed_at > now {
            return Err(Error::Future);
        }
        static OLD: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());
        let mut old = OLD.lock().unwrap();
        if old.iter().any(|known| known == text) {
            return Err(Error::Expired);
        }
        if now - signed_at > max_age {
            old.push(text.to_owned());
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
