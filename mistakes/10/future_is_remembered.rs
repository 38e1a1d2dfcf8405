//! Step 9.10: each call for itself; what came from the future once is refused for ever.

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
        static BAD: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());
        let mut bad = BAD.lock().unwrap();
        if bad.iter().any(|known| known == text) {
            return Err(Error::Future);
        }
        if signed_at > now {
            bad.push(text.to_owned());
            return Err(Error::Future);
        }
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
