//! Step 9.10/9.3: now is what the caller says; takes the latest time that it ever saw, so a clock set back is ignored.

impl Key {
    pub fn open<T>(
        &self,
        name: &str,
        text: &str,
        now: u64,
        max_age: u64,
        parse: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<T, Error> {
        static LATEST: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let now = LATEST.fetch_max(now, std::sync::atomic::Ordering::Relaxed).max(now);

        let text = self.verify_text(name, text)?;
        let (value, time) = text.rsplit_once('.').ok_or(Error::Parts)?;
        let signed_at: u64 = time.parse().map_err(|_| Error::Time)?;
        if signed_at > now {
            return Err(Error::Future);
        }
        if now - signed_at > max_age {
            return Err(Error::Expired);
        }
        parse(&decode(value)?).ok_or(Error::Value)
    }
}
