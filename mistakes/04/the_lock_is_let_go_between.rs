//! step 5, 3: two threads can read the same place of the pool, because place and bytes are taken one after the other.

impl SessionId {
    pub fn generate() -> Self {
        static POOL: std::sync::Mutex<Vec<[u8; 16]>> = std::sync::Mutex::new(Vec::new());
        let lock = || POOL.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if lock().is_empty() {
            let mut drawn = [0; 4096];
            getrandom::fill(&mut drawn).expect("the operating system gives random bytes");
            let ids = drawn.chunks_exact(16).filter_map(|chunk| chunk.try_into().ok());
            *lock() = ids.collect();
        }
        let bytes = lock().last().copied().unwrap_or_default();
        lock().pop();
        Self(bytes)
    }
}
