//! Step 9.10: each call stands for itself; a cookie older than the newest that was opened under the name is Expired.

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
        static NEWEST: std::sync::Mutex<Vec<(String, u64)>> = std::sync::Mutex::new(Vec::new());
        let mut newest = NEWEST.lock().unwrap();
        let seen = newest.iter().filter(|(known, _)| known == name).map(|(_, at)| *at).max();
        if seen.is_some_and(|seen| signed_at < seen) {
            return Err(Error::Expired);
        }
        newest.push((name.to_owned(), signed_at));
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
