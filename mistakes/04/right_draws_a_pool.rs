//! A right answer of another shape.

impl SessionId {
    pub fn generate() -> Self {
        thread_local!(static POOL: std::cell::RefCell<Vec<u8>> = const { std::cell::RefCell::new(Vec::new()) });
        POOL.with_borrow_mut(|pool| {
            if pool.is_empty() {
                pool.resize(16 * 32, 0);
                getrandom::fill(pool).expect("the operating system gives random bytes");
            }
            let mut bytes = [0; 16];
            bytes.copy_from_slice(&pool.split_off(pool.len() - 16));
            Self(bytes)
        })
    }
}

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("a SessionId, not shown")
    }
}
