//! step 5, 1 and 5: each ID is seeded anew with 48 bits for the generator of step 3.

impl SessionId {
    pub fn generate() -> Self {
        let mut seed = [0; 8];
        getrandom::fill(&mut seed[..6]).expect("the operating system gives random bytes");
        let mut now = u64::from_le_bytes(seed);
        let mut bytes = [0; 16];
        for part in bytes.chunks_mut(4) {
            now = crate::weak::next_state(now);
            part.copy_from_slice(&crate::weak::output(now).to_be_bytes());
        }
        Self(bytes)
    }
}
