//! step 5, 5: each ID is the one before, combined with its own hash.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<[u8; 16]>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut bytes = state.unwrap_or_else(|| {
            let mut first = [0; 16];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            first
        });
        let hash = <sha2::Sha256 as sha2::Digest>::digest(bytes);
        for (byte, other) in bytes.iter_mut().zip(hash) {
            *byte ^= other;
        }
        *state = Some(bytes);
        Self(bytes)
    }
}
