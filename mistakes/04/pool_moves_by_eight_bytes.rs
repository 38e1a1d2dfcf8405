//! step 5, 5: the IDs are read from a pool that moves on by half an ID each time.

impl SessionId {
    pub fn generate() -> Self {
        static POOL: std::sync::Mutex<Vec<u8>> = std::sync::Mutex::new(Vec::new());
        let mut pool = POOL.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if pool.len() < 16 {
            pool.resize(4096, 0);
            getrandom::fill(&mut pool).expect("the operating system gives random bytes");
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&pool[..16]);
        pool.drain(..8);
        Self(bytes)
    }
}
