//! Step 9.1: the time as given; never one before the last.

impl Key {
    pub fn sign(&self, name: &str, value: &[u8], now: u64) -> String {
        static LATEST: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let now = LATEST.fetch_max(now, std::sync::atomic::Ordering::Relaxed).max(now);
        self.sign_text(name, &format!("{}.{now}", encode(value)))
    }
}
