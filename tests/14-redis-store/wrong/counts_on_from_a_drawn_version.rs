//! caught by: step_1::no_two_servers_draw_one_version
//! Draws the first version, and adds the same number for each further one. Two in a row tell all others.

pub fn new_version() -> Version {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    static NEXT: LazyLock<AtomicU64> = LazyLock::new(|| {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        AtomicU64::new(u64::from_be_bytes(bytes))
    });
    Version(NEXT.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed))
}
