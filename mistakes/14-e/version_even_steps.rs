//! Step 1, "A version is 64 bits from the operating system": only the first one is drawn, and each later one is a fixed odd number more, so the differences of three versions in a row are equal (every bit changes, and none repeats).
pub fn new_version() -> Version {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    static NEXT: LazyLock<AtomicU64> = LazyLock::new(|| {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        AtomicU64::new(u64::from_le_bytes(bytes))
    });
    Version(NEXT.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed))
}
