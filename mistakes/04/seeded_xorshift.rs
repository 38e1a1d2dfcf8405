//! step 5, 5: a xorshift generator of 64 bits that the operating system has seeded once.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<u64> = std::sync::Mutex::new(0);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if *state == 0 {
            let mut seed = [0; 8];
            getrandom::fill(&mut seed).expect("the operating system gives random bytes");
            *state = u64::from_le_bytes(seed) | 1;
        }
        let mut bytes = [0; 16];
        for half in bytes.chunks_mut(8) {
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            half.copy_from_slice(&state.to_le_bytes());
        }
        Self(bytes)
    }
}
