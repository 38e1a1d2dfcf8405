//! step 5, 1: bytes are the remainder by 200, so that the highest bit is mostly zero.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        for byte in &mut bytes {
            *byte %= 200;
        }
        Self(bytes)
    }
}
