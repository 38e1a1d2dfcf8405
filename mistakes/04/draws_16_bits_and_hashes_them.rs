//! step 5, 1 and 3: 16 bits are drawn, and hashed to look like 128.

impl SessionId {
    pub fn generate() -> Self {
        let mut drawn = [0u8; 2];
        getrandom::fill(&mut drawn).expect("the operating system gives random bytes");
        let hash = <sha2::Sha256 as sha2::Digest>::digest(drawn);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        Self(bytes)
    }
}
