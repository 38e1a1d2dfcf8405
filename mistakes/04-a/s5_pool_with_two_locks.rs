//! Step 5.3: two threads that draw at the same time can get the same ID. ("must hold" 5.3 broken: bytes are read from a
//! pool under one lock and removed under a second, so another thread can read the same in between)

impl SessionId {
    pub fn generate() -> Self {
        static POOL: std::sync::Mutex<Vec<u8>> = std::sync::Mutex::new(Vec::new());
        let lock = || {
            POOL.lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner)
        };
        let bytes: [u8; BYTES] = {
            let mut pool = lock();
            if pool.len() < BYTES {
                let mut fresh = vec![0_u8; 64 * BYTES];
                getrandom::fill(&mut fresh).expect("the operating system gives random bytes");
                *pool = fresh;
            }
            *pool
                .last_chunk::<BYTES>()
                .expect("the pool was just filled")
        };
        let mut pool = lock();
        let rest = pool.len().saturating_sub(BYTES);
        pool.truncate(rest);
        Self(bytes)
    }
}
