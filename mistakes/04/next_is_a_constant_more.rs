//! step 5, 5: each ID is a constant more than the one before.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<[u8; 16]>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut bytes = state.unwrap_or_else(|| {
            let mut first = [0; 16];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            first
        });
        bytes = u128::from_be_bytes(bytes)
            .wrapping_add(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
            .to_be_bytes();
        *state = Some(bytes);
        Self(bytes)
    }
}
