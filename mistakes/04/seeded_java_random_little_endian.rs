//! step 5, 5: four outputs of the generator of step 3, each written from its lowest byte.

impl SessionId {
    pub fn generate() -> Self {
        static STATE: std::sync::Mutex<Option<u64>> = std::sync::Mutex::new(None);
        let mut state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut now = state.unwrap_or_else(|| {
            let mut seed = [0; 8];
            getrandom::fill(&mut seed).expect("the operating system gives random bytes");
            u64::from_le_bytes(seed) >> 16
        });
        let mut bytes = [0; 16];
        for part in bytes.chunks_mut(4) {
            now = crate::weak::next_state(now);
            part.copy_from_slice(&crate::weak::output(now).to_le_bytes());
        }
        *state = Some(now);
        Self(bytes)
    }
}
