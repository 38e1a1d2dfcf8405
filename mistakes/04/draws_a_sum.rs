//! step 5, 2: the last byte is the sum of the others, to refuse typing errors early.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes[15] = bytes[..15].iter().fold(0, |sum: u8, byte| sum.wrapping_add(*byte));
        Self(bytes)
    }
}
