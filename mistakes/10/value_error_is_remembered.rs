//! Step 9.10: each call for itself; a value that one parser refused is refused for all.

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
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        static BAD: std::sync::Mutex<Vec<String>> = std::sync::Mutex::new(Vec::new());
        if BAD.lock().unwrap().iter().any(|known| known == text) {
            return Err(Error::Value);
        }
        parse(&decode(value)?).ok_or_else(|| {
            BAD.lock().unwrap().push(text.to_owned());
            Error::Value
        })
    }
}
