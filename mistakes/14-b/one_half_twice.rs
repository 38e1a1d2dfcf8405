//! Step 1.2: draws 32 bits and writes them twice. (1.2 broken: a version is 64 bits from the operating system;
//! every bit still varies, but the upper half equals the lower, and a few 100,000 draws collide.)

pub fn new_version() -> Version {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    let half = u64::from(u32::from_be_bytes(bytes));
    Version((half << 32) | half)
}
