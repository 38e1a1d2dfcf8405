//! step 5, 1 and 5: half of each ID is drawn, and the other half is the drawn half of the one before.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<[u8; 16]>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut bytes = state.unwrap_or_else(|| {
            let mut first = [0; 16];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            first
        });
        bytes.copy_within(..8, 8);
        getrandom::fill(&mut bytes[..8]).expect("the operating system gives random bytes");
        *state = Some(bytes);
        Self(bytes)
    }
}
