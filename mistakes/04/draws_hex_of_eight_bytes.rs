//! step 5, 1: the ASCII digits of 8 drawn bytes.

impl SessionId {
    pub fn generate() -> Self {
        let mut drawn = [0u8; 8];
        getrandom::fill(&mut drawn).expect("the operating system gives random bytes");
        let text = format!("{:016x}", u64::from_be_bytes(drawn));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(text.as_bytes());
        Self(bytes)
    }
}
