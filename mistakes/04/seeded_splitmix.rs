//! step 5, 5: a splitmix generator of 64 bits that the operating system has seeded once; one half gives away the next.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<u64>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut now = state.unwrap_or_else(|| {
            let mut seed = [0; 8];
            getrandom::fill(&mut seed).expect("the operating system gives random bytes");
            u64::from_le_bytes(seed)
        });
        let mut bytes = [0; 16];
        for half in bytes.chunks_mut(8) {
            now = now.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = (now ^ (now >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            half.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes());
        }
        *state = Some(now);
        Self(bytes)
    }
}
