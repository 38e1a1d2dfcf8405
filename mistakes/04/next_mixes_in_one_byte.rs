//! step 5, 1 and 5: each ID is the hash of the one before and a single fresh byte.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<[u8; 16]>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut bytes = state.unwrap_or_else(|| {
            let mut first = [0; 16];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            first
        });
        let mut fresh = [0u8; 1];
        getrandom::fill(&mut fresh).expect("the operating system gives random bytes");
        let hash = <sha2::Sha256 as sha2::Digest>::digest([&bytes[..], &fresh[..]].concat());
        bytes.copy_from_slice(&hash[..16]);
        *state = Some(bytes);
        Self(bytes)
    }
}
