//! step 5, 4 and 5: the hash of the time at which the process began and a counter.

impl SessionId {
    pub fn generate() -> Self {
        static COUNT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let hash = <sha2::Sha256 as sha2::Digest>::digest(format!("{}.{count}", std::process::id()));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        Self(bytes)
    }
}
