//! 1.2: a version is 64 bits. Here the first one is cleared, so that it fits into an i64.

pub fn new_version() -> Version {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    Version(u64::from_be_bytes(bytes) >> 1)
}
