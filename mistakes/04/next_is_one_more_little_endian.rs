//! step 5, 5: the IDs are little-endian numbers that rise by one.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<[u8; 16]>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut bytes = state.unwrap_or_else(|| {
            let mut first = [0; 16];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            first
        });
        bytes = u128::from_le_bytes(bytes).wrapping_add(1).to_le_bytes();
        *state = Some(bytes);
        Self(bytes)
    }
}
