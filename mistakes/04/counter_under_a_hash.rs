//! step 5, 1 and 5: the hash of a counter, which begins at a random place.

impl SessionId {
    pub fn generate() -> Self {
        static NEXT: std::sync::Mutex<Option<u64>> = std::sync::Mutex::new(None);
        let mut next = NEXT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let number = next.unwrap_or_else(|| {
            let mut first = [0; 4];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            u32::from_le_bytes(first).into()
        });
        *next = Some(number + 1);
        let hash = <sha2::Sha256 as sha2::Digest>::digest(number.to_string());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        Self(bytes)
    }
}
