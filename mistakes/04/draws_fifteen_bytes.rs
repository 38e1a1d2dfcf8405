//! step 5, 1: the last byte is never drawn.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes[..15]).expect("the operating system gives random bytes");
        Self(bytes)
    }
}
