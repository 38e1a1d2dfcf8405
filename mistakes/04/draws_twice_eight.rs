//! step 5, 2: the second half is the first one again.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes.copy_within(..8, 8);
        Self(bytes)
    }
}
