//! step 5, 1 (small bias): zero bytes become ones.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        for byte in &mut bytes {
            *byte = (*byte).max(1);
        }
        Self(bytes)
    }
}
