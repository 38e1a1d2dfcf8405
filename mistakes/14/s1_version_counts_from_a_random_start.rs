//! 1.2: a version is 64 bits from the operating system. Here only the first one is, and the others
//! count on.

pub fn new_version() -> Version {
    static NEXT: std::sync::OnceLock<std::sync::atomic::AtomicU64> = std::sync::OnceLock::new();
    let next = NEXT.get_or_init(|| {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).expect("the operating system gives randomness");
        std::sync::atomic::AtomicU64::new(u64::from_be_bytes(bytes))
    });
    Version(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
}
