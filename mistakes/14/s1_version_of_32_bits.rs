//! 1.2: a version is 64 bits. Here the upper half is always 0.

pub fn new_version() -> Version {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes[4..]).expect("the operating system gives randomness");
    Version(u64::from_be_bytes(bytes))
}
