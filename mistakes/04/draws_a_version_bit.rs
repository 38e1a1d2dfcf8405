//! step 5, 1: one bit marks the version of the format.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes[0] &= 0x7f;
        Self(bytes)
    }
}
