//! step 5, 2: the last byte is the others, combined by exclusive or.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes[15] = bytes[..15].iter().fold(0, |sum: u8, byte| sum ^ byte);
        Self(bytes)
    }
}
