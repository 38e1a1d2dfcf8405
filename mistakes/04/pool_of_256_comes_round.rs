//! step 5, 3: a pool of 256 IDs is drawn once, and begins again when it has been used up.

impl SessionId {
    pub fn generate() -> Self {
        static POOL: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
        static NEXT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let pool = POOL.get_or_init(|| {
            let mut drawn = vec![0; 256 * 16];
            getrandom::fill(&mut drawn).expect("the operating system gives random bytes");
            drawn
        });
        let place = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % 256;
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&pool[place * 16..][..16]);
        Self(bytes)
    }
}
